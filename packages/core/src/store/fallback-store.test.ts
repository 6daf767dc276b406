import { describe, expect, test } from 'vitest';
import { FakeClock } from '../testing/fake-clock.ts';
import { brokenStore, durableStore } from '../testing/stores.ts';
import { storeMilliseconds, withMemoryFallback } from './fallback-store.ts';
import { memoryStore } from './memory-store.ts';

const { setTimer } = new FakeClock();

test('passes through to a store that works', async () => {
  const disk = durableStore();
  const store = withMemoryFallback(disk, setTimer);
  await store.set('a', 1);
  await store.set('b', 2);
  await store.delete('b');
  expect(await disk.entries()).toEqual([['a', 1]]);
  expect(await store.get('a')).toBe(1);
  expect(await store.entries()).toEqual([['a', 1]]);
  expect(store.durable).toBe(true);
});

test('leaves no timer behind', async () => {
  const clock = new FakeClock();
  await withMemoryFallback(durableStore(), clock.setTimer).set('a', 1);
  expect(clock.waits).toEqual([]);
});

test('a store that never was durable does not become so', () => {
  expect(withMemoryFallback(memoryStore(), setTimer).durable).toBe(false);
});

describe.each(['rejects', 'throws'] as const)('a store that %s', (how) => {
  test('at writing keeps the value in memory and says that it is not durable', async () => {
    const failing = new Set(['set'] as const);
    const store = withMemoryFallback(brokenStore(failing, how), setTimer);
    await store.set('a', 1);
    expect(await store.get('a')).toBe(1);
    expect(await store.entries()).toEqual([['a', 1]]);
    expect(store.durable).toBe(false);
    failing.clear();
    await store.set('a', 2);
    expect(store.durable).toBe(true);
  });

  test('at deleting does not give the value back', async () => {
    const store = withMemoryFallback(brokenStore(new Set(['delete'] as const), how), setTimer);
    await store.set('a', 1);
    await store.delete('a');
    expect(await store.get('a')).toBeUndefined();
    expect(await store.entries()).toEqual([]);
    expect(store.durable).toBe(false);
  });

  test('at reading reads as empty', async () => {
    const store = withMemoryFallback(brokenStore(new Set(['get', 'entries'] as const), how), setTimer);
    await store.set('a', 1);
    expect(await store.get('a')).toBeUndefined();
    expect(await store.entries()).toEqual([]);
  });
});

test('a store that never answers is given up after a while', async () => {
  const clock = new FakeClock();
  const store = withMemoryFallback(brokenStore(new Set(['set', 'entries'] as const), 'hangs'), clock.setTimer);
  const written = store.set('a', 1);
  await clock.advance(storeMilliseconds);
  await written;
  expect(store.durable).toBe(false);
  const read = store.entries();
  await clock.advance(storeMilliseconds);
  expect(await read).toEqual([['a', 1]]);
});

test('a write that is confirmed too late is durable after all, unless the value has changed again', async () => {
  const clock = new FakeClock();
  const confirmations: (() => void)[] = [];
  const slow = { ...durableStore(), set: () => new Promise<void>((resolve) => confirmations.push(resolve)) };
  const store = withMemoryFallback(slow, clock.setTimer);
  void store.set('a', 1);
  void store.set('a', 2);
  await clock.advance(storeMilliseconds);
  confirmations[0]!();
  await clock.advance(0);
  expect(store.durable).toBe(false);
  confirmations[1]!();
  await clock.advance(0);
  expect(store.durable).toBe(true);
});
