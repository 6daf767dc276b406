/** An address of the API. Parameters that are undefined or empty are left out. */
export function apiUrl(
  endpoint: string,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(parameters).filter((parameter): parameter is [string, string] => !!parameter[1]);
  const query = given[0] ? `?${new URLSearchParams(given)}` : '';
  return `${endpoint.replace(/\/$/, '')}/api/v1/${path}${query}`;
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
