import type { KeyValueStore } from '../environment.ts';

/** A store that lives as long as the page. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    durable: false,
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    delete: async (key) => void values.delete(key),
    entries: async () => [...values],
  };
}
