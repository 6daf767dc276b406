import { encodeFields, limits, type Submission } from '@suara/schema';
import type { Environment } from '../environment.ts';
import { apiUrl } from '../http/api-url.ts';
import { ClientError } from '../http/client-error.ts';
import { Delivery, longestPause, type Wait } from './delivery.ts';
import type { OutboxEntry, OutboxEvent } from './entry.ts';
import { recordsOf } from './records.ts';

type Listener = (event: OutboxEvent) => void;

/**
 * Responses on their way: written down before the network is touched, and kept until the server's receipt is here. It
 * decides when they are delivered: one flush at a time on this page, one pass at a time in this browser.
 */
export class Outbox {
  readonly #environment: Environment;
  /** Where responses are posted; also the name of the lock that the tabs of an origin share. */
  readonly #url: string;
  readonly #delivery: Delivery;
  readonly #listeners = new Set<Listener>();
  #running: Promise<void> | undefined;
  /** Set by every call of `flush`, which goes round again while it is. */
  #isWanted = false;
  /** Callers of `start` that have not stopped yet. */
  readonly #callers = new Set<symbol>();
  #stopTimer: (() => void) | undefined;
  #stopWaking: (() => void) | undefined;

  /** To be made by `outboxFor` alone. */
  constructor(environment: Environment, url: string) {
    this.#environment = environment;
    this.#url = url;
    const records = recordsOf(environment.store, url);
    this.#delivery = new Delivery(environment, url, records, (event) => this.#emit(event));
  }

  /** False when a response would be lost with the page, because the browser gives no storage. */
  get durable(): boolean {
    return this.#environment.store.durable;
  }

  /**
   * Resolves once the response is written down on this device, and begins to send it.
   *
   * @throws {ClientError} `body_too_large`, with nothing written
   */
  async submit(submission: Submission): Promise<void> {
    const { id, unit, service } = submission;
    const body = encodeFields(submission);
    // Percent-encoded, so characters are bytes.
    if (body.length > limits.bodyBytes) throw new ClientError('body_too_large');
    await this.#delivery.add({ id, unit, service, body, attempts: 0, retryAt: 0 });
    void this.flush();
  }

  /** Hears of every response of this origin that this page handles. The function returned ends that. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Sends what is due. Never rejects, and resolves after a pass that began after the call. A call while a flush is running
   * makes it go round again for what is new; what has just failed is not tried again for that.
   */
  flush(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /**
   * Flushes now, at every sign of a connection and whenever a wait is over, until the function returned is called. May be
   * called by any number of elements.
   */
  start(): () => void {
    const caller = Symbol();
    this.#callers.add(caller);
    this.#stopWaking ??= this.#environment.onWake(() => void this.#flushAfresh());
    void this.flush();
    return () => this.#stop(caller);
  }

  /** Everything that is kept, from this page or an earlier one: see `pendingIn` and `rejectedIn`. */
  entries(): Promise<OutboxEntry[]> {
    return this.#delivery.entries();
  }

  /** Drops a response for good, whether it waits or was refused, and lets a request in flight leave no trace here. */
  discard(id: string): Promise<void> {
    return this.#delivery.drop(id);
  }

  #stop(caller: symbol): void {
    this.#callers.delete(caller);
    if (this.#callers.size > 0) return;
    this.#stopTimer?.();
    this.#stopWaking?.();
    this.#stopWaking = undefined;
  }

  /** A connection that came back, or a wait that ended, in the middle of a flush: what failed in that one is tried again. */
  async #flushAfresh(): Promise<void> {
    await this.#running;
    await this.flush();
  }

  /** The lock is held for one pass at a time: a page that holds one cannot enter the back/forward cache. */
  async #run(): Promise<void> {
    const waits = new Map<string, Wait>();
    try {
      while (this.#isWanted) {
        this.#isWanted = false;
        await this.#environment.withLock(this.#url, () => this.#delivery.pass(waits));
        this.#schedule(waits);
      }
    } finally {
      // At once, not in a later turn: a call in between would wait for a flush that is over.
      this.#running = undefined;
    }
  }

  #schedule(waits: ReadonlyMap<string, Wait>): void {
    this.#stopTimer?.();
    if (this.#callers.size === 0 || waits.size === 0) return;
    const next = Math.min(...[...waits.values()].map(({ retryAt }) => retryAt)) - this.#environment.now();
    const wait = Math.min(Math.max(0, next), longestPause);
    this.#stopTimer = this.#environment.setTimer(() => void this.#flushAfresh(), wait);
  }

  /** A listener that throws is reported as uncaught and stops neither the others nor the outbox. */
  #emit(event: OutboxEvent): void {
    this.#listeners.forEach((listener) => {
      try {
        listener(event);
      } catch (error) {
        this.#environment.setTimer(() => {
          throw error;
        }, 0);
      }
    });
  }
}

const outboxes = new WeakMap<Environment, Map<string, Outbox>>();

/** The outbox of an environment for one endpoint, always the same one. */
export function outboxFor(environment: Environment, endpoint: string): Outbox {
  const url = apiUrl(endpoint, 'responses');
  const known = outboxes.get(environment) ?? new Map<string, Outbox>();
  const outbox = known.get(url) ?? new Outbox(environment, url);
  outboxes.set(environment, known.set(url, outbox));
  return outbox;
}
