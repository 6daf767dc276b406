import { expect, test } from 'vitest';
import { memoryStore } from './memory-store.ts';

test('keeps, replaces and forgets values, and does not claim to outlive the page', async () => {
  const store = memoryStore();
  await store.set('a', 1);
  await store.set('a', 2);
  await store.set('b', 3);
  await store.delete('b');
  expect(await store.get('a')).toBe(2);
  expect(await store.get('b')).toBeUndefined();
  expect(await store.entries()).toEqual([['a', 2]]);
  expect(store.durable).toBe(false);
});
