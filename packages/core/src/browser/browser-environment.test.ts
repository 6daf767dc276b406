import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Environment } from '../environment.ts';
import { fakeIndexedDb } from '../testing/fake-indexed-db.ts';
import { fakePage } from '../testing/fake-page.ts';

let environment: Environment;

/** Loads the module anew, as a new page does. */
beforeEach(async () => {
  vi.resetModules();
  const { browserEnvironment } = await import('./browser-environment.ts');
  environment = browserEnvironment();
  expect(browserEnvironment()).toBe(environment);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('keeps things in memory, and says so, where there is no IndexedDB', async () => {
  await environment.store.set('a', 1);
  expect(await environment.store.get('a')).toBe(1);
  expect(await environment.store.entries()).toEqual([['a', 1]]);
  expect(environment.store.durable).toBe(false);
});

test('keeps things on the disk where there is one', async () => {
  vi.stubGlobal('indexedDB', fakeIndexedDb());
  await environment.store.set('a', 1);
  expect(await environment.store.get('a')).toBe(1);
  expect(environment.store.durable).toBe(true);
});

test('keeps things in memory where opening is denied at once', async () => {
  vi.stubGlobal('indexedDB', { open: denied });
  await environment.store.set('a', 1);
  expect(await environment.store.entries()).toEqual([['a', 1]]);
  expect(environment.store.durable).toBe(false);
});

test('takes time, chance and timers from the page', () => {
  vi.useFakeTimers({ now: 1_000 });
  const called = vi.fn();
  environment.setTimer(called, 50);
  vi.advanceTimersByTime(50);
  expect(called).toHaveBeenCalledTimes(1);
  expect(environment.now()).toBe(1_050);
  const random = environment.random();
  expect(random >= 0 && random < 1).toBe(true);
});

test('draws other bytes every time', () => {
  const [a, b] = [environment.randomBytes(10), environment.randomBytes(10)];
  expect(a).toHaveLength(10);
  expect(a).not.toEqual(b);
});

test('uses the fetch, the connection and the events that the page has at the time', async () => {
  const { window, globals } = fakePage();
  const listener = vi.fn();
  vi.stubGlobal('fetch', async (url: string) => new Response(url));
  vi.stubGlobal('navigator', { onLine: false });
  Object.entries(globals).forEach(([name, value]) => vi.stubGlobal(name, value));
  environment.onWake(listener);
  window.dispatchEvent(new Event('online'));
  expect(listener).toHaveBeenCalledTimes(1);
  expect(environment.isOnline()).toBe(false);
  expect(await (await environment.fetch('/a')).text()).toBe('/a');
});

test('runs work without Web Locks', async () => {
  vi.stubGlobal('navigator', {});
  const work = vi.fn(async () => undefined);
  await environment.withLock('outbox', work);
  expect(work).toHaveBeenCalledTimes(1);
});

function denied(): never {
  throw new DOMException('denied', 'SecurityError');
}
