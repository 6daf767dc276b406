import type { Environment, KeyValueStore } from '../environment.ts';

/** An environment that can die at any instant, as a tab does that is killed. */
export interface MortalEnvironment extends Environment {
  /** From now on nothing it was asked for happens or comes back, and its locks are free. */
  kill(): void;
}

/** Milliseconds that each call of the store and each way of a request takes, so that death can fall into it. */
const latency = 5;

export function mortal(environment: Environment): MortalEnvironment {
  let alive = true;
  let announceDeath: () => void;
  const death = new Promise<void>((resolve) => (announceDeath = resolve));
  const pause = () => new Promise<void>((resolve) => environment.setTimer(() => alive && resolve(), latency));
  const around = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await pause();
    const value = await work();
    await pause();
    return value;
  };
  return {
    ...environment,
    store: slowStore(environment.store, around),
    // A keepalive request outlives the page; its answer does not.
    fetch: async (input, init) => {
      const { signal: _, ...request } = init ?? {};
      const response = await environment.fetch(input, request);
      await pause();
      return response;
    },
    setTimer: (callback, wait) => environment.setTimer(() => alive && callback(), wait),
    withLock: (name, work) => environment.withLock(name, () => (alive ? Promise.race([work(), death]) : death)),
    onWake: (listener) => environment.onWake(() => alive && listener()),
    kill: () => {
      alive = false;
      announceDeath();
    },
  };
}

type Around = <Value>(work: () => Promise<Value>) => Promise<Value>;

function slowStore(store: KeyValueStore, around: Around): KeyValueStore {
  return {
    get durable() {
      return store.durable;
    },
    get: (key) => around(() => store.get(key)),
    set: (key, value) => around(() => store.set(key, value)),
    delete: (key) => around(() => store.delete(key)),
    entries: () => around(() => store.entries()),
  };
}
