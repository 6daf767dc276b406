/** A server may ask for an hour's silence, in milliseconds. Longer ones are typing errors or clocks that are off. */
export const longestSilence = 3_600_000;

/**
 * The wait a Retry-After header asks for in milliseconds, undefined without one that can be read. A date is compared with
 * the Date of the same answer where the page may read it, since the device's clock may be years off.
 *
 * @param now the device's clock
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  const serverNow = Date.parse(headers.get('date') ?? '') || now;
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - serverNow;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestSilence);
}
