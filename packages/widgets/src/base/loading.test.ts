import { beforeEach, expect, test, vi } from 'vitest';
import { Loading } from './loading.ts';

interface Work {
  readonly signal: AbortSignal;
  resolve(value: string): void;
  reject(error: unknown): void;
}

let key: string;
let works: Work[];
const host = {
  addController: vi.fn(),
  removeController: vi.fn(),
  requestUpdate: vi.fn(),
  updateComplete: Promise.resolve(true),
};
let loading: Loading<string>;

beforeEach(() => {
  key = 'a';
  works = [];
  host.requestUpdate.mockClear();
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => works.push({ signal, resolve, reject }));
  loading = new Loading(host, () => key, load);
});

test('loads once for a key, and tells the host', async () => {
  loading.hostUpdate();
  loading.hostUpdate();
  works[0]!.resolve('value');
  await vi.waitFor(() => expect(loading.value).toBe('value'));
  expect(works).toHaveLength(1);
  expect(host.requestUpdate).toHaveBeenCalledOnce();
});

test('aborts and forgets the old value when the key changes, and drops an answer that comes too late', async () => {
  loading.hostUpdate();
  key = 'b';
  loading.hostUpdate();
  expect(works[0]!.signal.aborted).toBe(true);
  works[1]!.resolve('new');
  works[0]!.resolve('old');
  await vi.waitFor(() => expect(loading.value).toBe('new'));
  await Promise.resolve();
  expect(loading.value).toBe('new');
});

test('keeps the value while it is loaded again, and when that fails', async () => {
  loading.hostUpdate();
  works[0]!.resolve('value');
  await vi.waitFor(() => expect(loading.value).toBe('value'));
  const again = loading.reload();
  expect(loading.value).toBe('value');
  works[1]!.reject(new Error('down'));
  await again;
  expect(loading.value).toBe('value');
  expect(loading.error).toBeInstanceOf(Error);
});

test('aborts when the element leaves, and begins again when it returns', () => {
  loading.hostUpdate();
  loading.hostDisconnected();
  expect(works[0]!.signal.aborted).toBe(true);
  loading.hostUpdate();
  expect(works).toHaveLength(2);
});

test('does not load again what an element had when it left', async () => {
  loading.hostUpdate();
  works[0]!.resolve('value');
  await vi.waitFor(() => expect(loading.value).toBe('value'));
  loading.hostDisconnected();
  loading.hostUpdate();
  expect(works).toHaveLength(1);
});
