import type { TestApp } from './app.ts';

/** The value of every hidden field of a page, as a browser would send it back. */
export function hiddenFields(page: string): Record<string, string> {
  const fields = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name!, value!]));
}

/** Fills in the form of a page and sends it, as a browser without scripts does. */
export async function fillIn(
  app: TestApp,
  path: string,
  fields: Record<string, string>,
  page?: string,
): Promise<Response> {
  const shown = page ?? (await (await app.request(path)).text());
  const body = new URLSearchParams({ ...hiddenFields(shown), ...fields });
  return app.request(path.split('?')[0]!, { method: 'POST', body });
}
