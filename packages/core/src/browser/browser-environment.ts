import type { Environment } from '../environment.ts';
import { withMemoryFallback } from '../store/fallback-store.ts';
import { indexedDbStore } from '../store/indexed-db-store.ts';
import { browserNetwork } from './browser-network.ts';
import { onWake } from './wake.ts';
import { withLock } from './web-lock.ts';

let environment: Environment | undefined;

/** The environment of this page, made at the first call. Importing this file touches nothing, so a server may do it. */
export function browserEnvironment(): Environment {
  environment ??= createBrowserEnvironment();
  return environment;
}

function createBrowserEnvironment(): Environment {
  const network = browserNetwork();
  return {
    ...network,
    store: withMemoryFallback(indexedDbStore(), network.setTimer),
    now: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    withLock,
    onWake,
    isOnline: () => navigator.onLine,
  };
}
