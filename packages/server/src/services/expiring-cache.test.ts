import { expect, test } from 'vitest';
import { FakeClock } from '../testing/clock.ts';
import { ExpiringCache } from './expiring-cache.ts';

function counted(clock = new FakeClock('2026-11-25T10:00:00+07:00')) {
  let loads = 0;
  const cache = new ExpiringCache<number>(clock, { entries: 2, lifetime: 2_000 });
  const load = async () => (loads += 1);
  return { cache, clock, load };
}

test('loads once while an entry is young, and again when it is not', async () => {
  const { cache, clock, load } = counted();
  expect(await cache.get('a', 0, load)).toBe(1);
  clock.advance(1_999);
  expect(await cache.get('a', 0, load)).toBe(1);
  clock.advance(1);
  expect(await cache.get('a', 0, load)).toBe(2);
});

test('loads again when the clock was set back, and for another revision', async () => {
  const { cache, clock, load } = counted();
  await cache.get('a', 0, load);
  clock.advance(-5_000);
  expect(await cache.get('a', 0, load)).toBe(2);
  expect(await cache.get('a', 1, load)).toBe(3);
});

test('callers that ask at the same time share one load', async () => {
  const { cache, load } = counted();
  expect(await Promise.all([cache.get('a', 0, load), cache.get('a', 0, load)])).toEqual([1, 1]);
});

test('keeps neither failures nor absence', async () => {
  const { cache, load } = counted();
  await expect(cache.get('a', 0, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await cache.get('b', 0, async () => undefined)).toBeUndefined();
  expect(await cache.get('a', 0, load)).toBe(1);
  expect(await cache.get('b', 0, load)).toBe(2);
});

test('drops the entry that was loaded longest ago when there are too many', async () => {
  const { cache, load } = counted();
  for (const key of ['a', 'b', 'c']) await cache.get(key, 0, load);
  expect(await cache.get('c', 0, load)).toBe(3);
  expect(await cache.get('a', 0, load)).toBe(4);
});
