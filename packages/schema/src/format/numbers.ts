/**
 * Numbers as id-ID writes them: decimal comma, full stop between thousands. Written out because figures arrive as exact
 * decimal strings, and Intl would pass them through a binary float.
 */

/** `78.74` -> `78,74`; `-1234.5` -> `-1.234,5`. Takes the decimal strings that `toFixed` of rational.ts gives. */
export function formatDecimal(decimal: string): string {
  const [whole = '', places] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return places === undefined ? grouped : `${grouped},${places}`;
}

/** `1234567` -> `1.234.567`. Whole numbers only. */
export function formatInteger(value: number): string {
  return formatDecimal(String(value));
}
