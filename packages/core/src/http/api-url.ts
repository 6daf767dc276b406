/** An address of the API. Parameters that are undefined or empty are left out. */
export function apiUrl(
  endpoint: string,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = Object.entries(parameters)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');
  return `${endpoint.replace(/\/$/, '')}/api/v1/${path}${query && `?${query}`}`;
}

/** An address under a unit. */
export function unitUrl(
  endpoint: string,
  unit: string,
  document: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  return apiUrl(endpoint, `units/${encodeURIComponent(unit)}/${document}`, parameters);
}
