import { afterEach, expect, test, vi } from 'vitest';
import { browserNetwork } from './browser-network.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('uses the fetch that the page has at the time', async () => {
  const network = browserNetwork();
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => new Response(`${init.method} ${url}`));
  expect(await (await network.fetch('/a', { method: 'GET' })).text()).toBe('GET /a');
});

test('a timer runs once, unless it was called off', () => {
  vi.useFakeTimers();
  const { setTimer } = browserNetwork();
  const called = vi.fn();
  setTimer(called, 50);
  const stop = setTimer(called, 60);
  vi.advanceTimersByTime(55);
  stop();
  vi.advanceTimersByTime(500);
  expect(called).toHaveBeenCalledTimes(1);
});
