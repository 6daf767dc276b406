import type { Environment, KeyValueStore } from '../environment.ts';

/** A store that answers later than this counts as failed: Safari has left IndexedDB requests open for ever. */
export const storeMilliseconds = 3_000;

/**
 * A store that never rejects. What the given store does not take is kept in memory, and `durable` is false for as long as
 * that differs from what is stored. To be made once a page, or parts of it would not see each other's values.
 */
export function withMemoryFallback(store: KeyValueStore, setTimer: Environment['setTimer']): KeyValueStore {
  /** Changes that the store has not confirmed, undefined for a deletion. */
  const changes = new Map<string, unknown>();
  const attempt = <Value>(work: () => Promise<Value>, otherwise: Value) => inTime(work, otherwise, setTimer);
  const change = (key: string, value: unknown, work: () => Promise<void>) => {
    changes.set(key, value);
    return attempt(async () => {
      await work();
      // The latest change alone counts as confirmed, and even one that is confirmed too late does.
      if (changes.get(key) === value) changes.delete(key);
    }, undefined);
  };
  return {
    get durable() {
      return store.durable && changes.size === 0;
    },
    get: async (key) => (changes.has(key) ? changes.get(key) : attempt(() => store.get(key), undefined)),
    set: (key, value) => change(key, value, () => store.set(key, value)),
    delete: (key) => change(key, undefined, () => store.delete(key)),
    entries: async () => overlay(await attempt(() => store.entries(), []), changes),
  };
}

/** The value of the work, or the other one when the work throws, rejects or takes too long. */
function inTime<Value>(
  work: () => Promise<Value>,
  otherwise: Value,
  setTimer: Environment['setTimer'],
): Promise<Value> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(otherwise);
    const stopTimer = setTimer(giveUp, storeMilliseconds);
    // Inside a promise because `indexedDB.open` throws at once where storage is denied.
    Promise.resolve().then(work).finally(stopTimer).then(resolve, giveUp);
  });
}

function overlay(stored: [string, unknown][], changes: ReadonlyMap<string, unknown>): [string, unknown][] {
  const merged = new Map(stored);
  changes.forEach((value, key) => merged.set(key, value));
  return [...merged].filter(([, value]) => value !== undefined);
}
