import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff, longestWait, shortestWait } from './back-off.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

test('stays between 2 seconds and 5 minutes after any number of failures', () => {
  fc.assert(
    fc.property(fc.nat(), chance, (failures, random) => {
      const wait = backOff(failures, random);
      expect(wait).toBeGreaterThanOrEqual(2_000);
      expect(wait).toBeLessThanOrEqual(300_000);
    }),
  );
});

test('never exceeds the doubling, and grows with the chance', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), chance, chance, (failures, a, b) => {
      expect(backOff(failures, a)).toBeLessThanOrEqual(shortestWait * 2 ** failures);
      expect(backOff(failures, Math.max(a, b))).toBeGreaterThanOrEqual(backOff(failures, Math.min(a, b)));
    }),
  );
});

test.each([
  [1, 1, 4_000],
  [2, 1, 8_000],
  [2, 0.5, 5_000],
  [7, 1, 256_000],
  [8, 1, longestWait],
  [2_000, 1, longestWait],
  [2_000, 0, shortestWait],
])('after %i failures at chance %d it is %i ms', (failures, random, wait) => {
  expect(backOff(failures, random)).toBe(wait);
});
