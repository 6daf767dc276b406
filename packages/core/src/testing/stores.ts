import type { KeyValueStore } from '../environment.ts';
import { memoryStore } from '../store/memory-store.ts';

type Operation = 'get' | 'set' | 'delete' | 'entries';

/** A store that counts as the disk: what is in it outlives every outbox over it. Values are cloned, as IndexedDB does. */
export function durableStore(): KeyValueStore {
  const memory = memoryStore();
  return {
    durable: true,
    get: async (key) => structuredClone(await memory.get(key)),
    set: (key, value) => memory.set(key, structuredClone(value)),
    delete: memory.delete,
    entries: async () => structuredClone(await memory.entries()),
  };
}

/** A durable store that fails at the operations in `failing`: by rejecting, by throwing at once, or by never answering. */
export function brokenStore(failing: Set<Operation>, how: 'rejects' | 'throws' | 'hangs' = 'rejects'): KeyValueStore {
  const store = durableStore();
  const fails = { rejects: () => Promise.reject(new Error('disk')), throws: denied, hangs: () => new Promise(noop) };
  const guard = <Value>(operation: Operation, work: () => Promise<Value>): Promise<Value> =>
    failing.has(operation) ? (fails[how]() as Promise<Value>) : work();
  return {
    durable: true,
    get: (key) => guard('get', () => store.get(key)),
    set: (key, value) => guard('set', () => store.set(key, value)),
    delete: (key) => guard('delete', () => store.delete(key)),
    entries: () => guard('entries', () => store.entries()),
  };
}

function denied(): never {
  throw new Error('storage is denied');
}

function noop(): void {}
