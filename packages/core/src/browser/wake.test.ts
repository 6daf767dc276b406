import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakePage, type FakePage } from '../testing/fake-page.ts';
import { onWake } from './wake.ts';

let page: FakePage;
let calls: number;
let stop: () => void;

beforeEach(() => {
  page = fakePage();
  calls = 0;
  Object.entries(page.globals).forEach(([name, value]) => vi.stubGlobal(name, value));
  stop = onWake(() => (calls += 1));
});
afterEach(() => vi.unstubAllGlobals());

function show(state: DocumentVisibilityState): void {
  page.document.visibilityState = state;
  page.document.dispatchEvent(new Event('visibilitychange'));
}

test.each(['online', 'pageshow'])('%s wakes, until stopped', (event) => {
  page.window.dispatchEvent(new Event(event));
  stop();
  page.window.dispatchEvent(new Event(event));
  expect(calls).toBe(1);
});

test('becoming visible wakes, becoming hidden does not', () => {
  show('hidden');
  expect(calls).toBe(0);
  show('visible');
  expect(calls).toBe(1);
  stop();
  show('visible');
  expect(calls).toBe(1);
});
