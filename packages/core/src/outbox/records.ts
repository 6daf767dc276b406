import type { KeyValueStore } from '../environment.ts';
import { ClientError } from '../http/client-error.ts';
import type { OutboxEntry, RejectedEntry } from './entry.ts';

/**
 * An entry as it is stored. A refusal is a field of the same record, so that becoming a dead letter is one write and no
 * crash can leave a response twice or not at all. An error does not survive cloning with its class, so its parts are kept.
 */
export interface OutboxRecord extends OutboxEntry {
  readonly refusal?: Pick<ClientError, 'code' | 'status' | 'sentence'>;
}

/** The records of one address in a store that other things share. */
export interface OutboxRecords {
  all(): Promise<OutboxRecord[]>;
  put(record: OutboxRecord): Promise<void>;
  remove(id: string): Promise<void>;
  readonly durable: boolean;
}

export function recordsOf(store: KeyValueStore, url: string): OutboxRecords {
  const prefix = `outbox ${url} `;
  return {
    all: async () => {
      const entries = await store.entries();
      return entries.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as OutboxRecord);
    },
    put: (record) => store.set(prefix + record.id, record),
    remove: (id) => store.delete(prefix + id),
    get durable() {
      return store.durable;
    },
  };
}

/** A record that the server refused. */
export function toRejected({ refusal, ...entry }: OutboxRecord): RejectedEntry[] {
  return refusal ? [{ ...entry, error: new ClientError(refusal.code, refusal.status, refusal.sentence) }] : [];
}

/** Oldest first; what failed more often gives way, so that no entry blocks the others. */
export function byTurn(a: OutboxEntry, b: OutboxEntry): number {
  return a.attempts - b.attempts || (a.id < b.id ? -1 : 1);
}
