import type { Environment, KeyValueStore } from '../environment.ts';
import { withMemoryFallback } from '../store/fallback-store.ts';
import { FakeClock } from './fake-clock.ts';
import { durableStore } from './stores.ts';

/** An environment of a test, and the handles to move it. */
export interface FakeEnvironment extends Environment {
  readonly clock: FakeClock;
  online: boolean;
  /** Value of every `random()`. */
  chance: number;
  wake(): void;
  /** How many listen for `wake`. */
  readonly wakers: ReadonlySet<() => void>;
}

/** What tabs of one browser share: give two environments the same. */
export interface Browser {
  readonly store: KeyValueStore;
  readonly locks: Map<string, Promise<void>>;
  readonly clock: FakeClock;
}

export function fakeBrowser(store: KeyValueStore = durableStore()): Browser {
  return { store, locks: new Map(), clock: new FakeClock() };
}

export function fakeEnvironment(fetch: Environment['fetch'], browser: Browser = fakeBrowser()): FakeEnvironment {
  const wakers = new Set<() => void>();
  const { clock } = browser;
  return {
    fetch,
    store: withMemoryFallback(browser.store, clock.setTimer),
    clock,
    wakers,
    online: true,
    chance: 0.5,
    now: () => clock.now,
    random() {
      return this.chance;
    },
    randomBytes: (count) => new Uint8Array(count).fill(7),
    setTimer: clock.setTimer,
    withLock: (name, work) => lock(browser, name, work),
    onWake: (listener) => {
      wakers.add(listener);
      return () => wakers.delete(listener);
    },
    wake: () => wakers.forEach((listener) => listener()),
    isOnline() {
      return this.online;
    },
  };
}

/** Queues like a Web Lock. */
function lock({ locks }: Browser, name: string, work: () => Promise<void>): Promise<void> {
  const turn = (locks.get(name) ?? Promise.resolve()).then(work);
  locks.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}
