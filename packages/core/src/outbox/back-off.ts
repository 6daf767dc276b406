/** Shortest and longest wait between two tries, in milliseconds. */
export const shortestWait = 2_000;
export const longestWait = 300_000;

/**
 * How long to wait after a number of failures: anything from the shortest wait to twice as much with every failure, so
 * that devices cut off together do not come back together.
 *
 * @param failures from 0
 * @param random in [0, 1]
 * @returns whole milliseconds
 */
export function backOff(failures: number, random: number): number {
  const ceiling = Math.min(longestWait, shortestWait * 2 ** failures);
  return shortestWait + Math.trunc(random * (ceiling - shortestWait));
}
