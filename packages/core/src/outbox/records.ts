import type { KeyValueStore } from '../environment.ts';
import type { OutboxEntry } from './entry.ts';

/** The entries of one address in a store that other things share. */
export interface OutboxRecords {
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(id: string): Promise<void>;
}

export function recordsOf(store: KeyValueStore, url: string): OutboxRecords {
  const prefix = `outbox ${url} `;
  return {
    all: async () => {
      const entries = await store.entries();
      return entries.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as OutboxEntry);
    },
    put: (entry) => store.set(prefix + entry.id, entry),
    remove: (id) => store.delete(prefix + id),
  };
}

/** Oldest first; what failed more often gives way, so that no entry blocks the others. */
export function byTurn(a: OutboxEntry, b: OutboxEntry): number {
  return a.attempts - b.attempts || (a.id < b.id ? -1 : 1);
}
