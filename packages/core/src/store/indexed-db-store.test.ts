import { afterEach, expect, test, vi } from 'vitest';
import { fakeIndexedDb } from '../testing/fake-indexed-db.ts';
import { indexedDbStore } from './indexed-db-store.ts';

afterEach(() => vi.unstubAllGlobals());

test('keeps clones in the database suara, and finds them again', async () => {
  const indexedDB = fakeIndexedDb();
  vi.stubGlobal('indexedDB', indexedDB);
  const store = indexedDbStore();
  const value = { body: 'a=1' };
  await store.set('b', value);
  await store.set('a', 1);
  await store.set('c', 2);
  await store.delete('c');
  value.body = 'changed later';
  expect(await store.get('b')).toEqual({ body: 'a=1' });
  expect(await store.get('c')).toBeUndefined();
  const next = indexedDbStore();
  expect(await next.entries()).toEqual([
    ['a', 1],
    ['b', { body: 'a=1' }],
  ]);
  expect([...indexedDB.databases.keys()]).toEqual(['suara']);
  expect(store.durable).toBe(true);
});

test('opens nothing before the first call', () => {
  const open = vi.fn();
  vi.stubGlobal('indexedDB', { open });
  indexedDbStore();
  expect(open).not.toHaveBeenCalled();
});
