/** An address of the API. Parameters that are undefined are left out. */
export function apiUrl(
  endpoint: string,
  path: readonly string[],
  parameters: readonly (readonly [string, string | undefined])[] = [],
): string {
  const query = parameters.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  const address = `${endpoint.replace(/\/$/, '')}/api/v1/${path.map(encodeURIComponent).join('/')}`;
  return query.length === 0 ? address : `${address}?${query.join('&')}`;
}
