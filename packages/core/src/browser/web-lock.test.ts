import { afterEach, describe, expect, test, vi } from 'vitest';
import { withLock } from './web-lock.ts';

afterEach(() => vi.unstubAllGlobals());

test('runs the work under a lock of that name', async () => {
  const held: string[] = [];
  const request = async (name: string, work: () => Promise<void>) => {
    held.push(name);
    await work();
    held.pop();
  };
  vi.stubGlobal('navigator', { locks: { request } });
  let during: string[] = [];
  await withLock('outbox', async () => void (during = [...held]));
  expect([during, held]).toEqual([['outbox'], []]);
});

describe.each([
  ['there are no locks', {}],
  ['locks are denied', { locks: { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) } }],
])('where %s', (_, navigator) => {
  test('runs the work all the same, once', async () => {
    vi.stubGlobal('navigator', navigator);
    let runs = 0;
    await withLock('outbox', async () => void (runs += 1));
    expect(runs).toBe(1);
  });
});

test('work that fails is not run twice', async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } });
  let runs = 0;
  const failing = async () => {
    runs += 1;
    throw new Error('work');
  };
  await expect(withLock('outbox', failing)).rejects.toThrow('work');
  expect(runs).toBe(1);
});
