import { createStore, promisifyRequest } from 'idb-keyval';
import type { KeyValueStore } from '../environment.ts';

/**
 * The database `suara` of the page's origin, opened at the first call. Every call may reject or throw. Writes resolve
 * with their transaction, when they are on the disk. The four requests are spelled out because idb-keyval's own helpers
 * bring its default database and a fallback for browsers without `getAll`, twice the bytes.
 */
export function indexedDbStore(): KeyValueStore {
  const within = createStore('suara', 'client');
  const write = (change: (store: IDBObjectStore) => void) =>
    within('readwrite', (store) => {
      change(store);
      return promisifyRequest(store.transaction);
    });
  return {
    durable: true,
    get: (key) => within('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
    set: (key, value) => write((store) => store.put(value, key)),
    delete: (key) => write((store) => store.delete(key)),
    entries: () => within('readonly', readAll),
  };
}

async function readAll(store: IDBObjectStore): Promise<[string, unknown][]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys() as IDBRequest<string[]>),
    promisifyRequest<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, position) => [key, values[position]]);
}
