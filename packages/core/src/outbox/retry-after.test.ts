import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestSilence, retryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 10, 25, 3);

test.each([
  ['seconds', '120', 120_000],
  ['no wait', '0', 0],
  ['blanks around it', ' 7 ', 7_000],
  ['a date', new Date(now + 90_000).toUTCString(), 90_000],
  ['a date in the past', new Date(now - 90_000).toUTCString(), 0],
  ['a day', '86400', longestSilence],
  ['a date years away', 'Tue, 25 Nov 2036 03:00:00 GMT', longestSilence],
  ['a number no double holds', '9'.repeat(400), longestSilence],
])('reads %s', (_, header, wait) => {
  expect(retryAfter(new Headers({ 'retry-after': header }), now)).toBe(wait);
});

test.each(['', 'soon', '12 minutes', '-5', 'NaN'])('knows nothing from "%s"', (header) => {
  const wait = retryAfter(new Headers({ 'retry-after': header }), now);
  // JavaScript reads -5 as a date of long ago.
  expect(wait ?? 0).toBe(0);
});

test('is undefined without the header', () => {
  expect(retryAfter(new Headers(), now)).toBeUndefined();
});

test('compares a date with the server, not with a device whose clock is years off', () => {
  const headers = new Headers({
    'retry-after': new Date(now + 60_000).toUTCString(),
    date: new Date(now).toUTCString(),
  });
  expect(retryAfter(headers, Date.UTC(2019, 0, 1))).toBe(60_000);
});

test('is a wait of at most an hour, whatever the header says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer(), (header, clock) => {
      const wait = retryAfter(new Headers({ 'retry-after': header }), clock) ?? 0;
      expect(wait >= 0 && wait <= longestSilence).toBe(true);
    }),
  );
});
