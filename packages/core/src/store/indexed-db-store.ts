import { createStore, del, entries, get, set } from 'idb-keyval';
import type { KeyValueStore } from '../environment.ts';

/** The database `suara` of the page's origin, opened at the first call. Every call may reject or throw. */
export function indexedDbStore(): KeyValueStore {
  const store = createStore('suara', 'client');
  return {
    durable: true,
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    delete: (key) => del(key, store),
    entries: () => entries<string, unknown>(store),
  };
}
