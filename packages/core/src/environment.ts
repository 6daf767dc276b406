/**
 * Everything the client takes from the browser. Injected, so that the client runs in Node, in a test with a clock of its
 * own, and in a page whose globals were replaced by an old library.
 */

/** Keys and structured clones that outlive the page, where the browser allows it. */
export interface KeyValueStore {
  /** The value of a key, undefined when there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  entries(): Promise<[string, unknown][]>;
  /** False when something in it would be lost with the page. */
  readonly durable: boolean;
}

/** The part of an environment that reading a document takes. */
export interface Network {
  fetch: typeof fetch;
  /** Calls back once after a delay; the function returned calls it off. */
  setTimer(callback: () => void, milliseconds: number): () => void;
}

/** One per page, or one per test. */
export interface Environment extends Network {
  /** Never rejects: `withMemoryFallback` makes that of any store, and goes on in memory where the disk fails. */
  readonly store: KeyValueStore;
  /** Milliseconds since the Unix epoch by the device's clock, which may be years off and may jump. */
  now(): number;
  /** In [0, 1), for jitter alone. */
  random(): number;
  /** Bytes from a cryptographic source. */
  randomBytes(count: number): Uint8Array;
  /** Runs the work while no other tab of the origin runs work under the same name. Rejects only when the work does. */
  withLock(name: string, work: () => Promise<void>): Promise<void>;
  /** Calls the listener when the page can expect to get through again; the function returned ends that. */
  onWake(listener: () => void): () => void;
  /** False when the device itself says that it has no connection. True proves nothing. */
  isOnline(): boolean;
}
