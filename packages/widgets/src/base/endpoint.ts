/**
 * Where the API lives when an element does not say: above the `/sdk/` folder that a module was served from, else the
 * origin of the page.
 */
export function endpointOf(moduleUrl: string, origin: string): string {
  const folder = moduleUrl.indexOf('/sdk/');
  return folder < 0 ? origin : moduleUrl.slice(0, folder);
}
