import type { Environment } from '../environment.ts';
import { withMemoryFallback } from '../store/fallback-store.ts';
import { indexedDbStore } from '../store/indexed-db-store.ts';
import { onWake } from './wake.ts';
import { withLock } from './web-lock.ts';

let environment: Environment | undefined;

/** The environment of this page, made at the first call. Importing this file touches nothing, so a server may do it. */
export function browserEnvironment(): Environment {
  environment ??= createBrowserEnvironment();
  return environment;
}

function createBrowserEnvironment(): Environment {
  return {
    fetch: (input, init) => fetch(input, init),
    store: withMemoryFallback(indexedDbStore(), setTimer),
    now: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    setTimer,
    withLock,
    onWake,
    isOnline: () => navigator.onLine,
  };
}

function setTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
