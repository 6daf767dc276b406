import { encodeFields, limits, type Submission } from '@suara/schema';
import type { Environment } from '../environment.ts';
import { apiUrl } from '../http/api-url.ts';
import { ClientError } from '../http/client-error.ts';
import { withMemoryFallback } from '../store/fallback-store.ts';
import type { OutboxEntry, OutboxEvent, RejectedEntry } from './entry.ts';
import { flush, start } from './flush.ts';
import { byTurn, recordsOf, toRejected } from './records.ts';
import { emit, initialState, type OutboxState } from './state.ts';

/** Responses on their way: written down before the network is touched, and kept until the server's receipt is here. */
export interface Outbox {
  /**
   * Resolves once the response is written down on this device, and begins to send it.
   *
   * @throws {ClientError} `body_too_large`, with nothing written
   */
  submit(submission: Submission): Promise<void>;
  /** Hears of every response of this origin that this page handles. The function returned ends that. */
  subscribe(listener: (event: OutboxEvent) => void): () => void;
  /** Tries at once what is due. Never rejects. */
  flush(): Promise<void>;
  /** Keeps sending until the function returned is called. May be called by any number of elements. */
  start(): () => void;
  /** What waits, in the order in which it will be sent. */
  pending(): Promise<OutboxEntry[]>;
  /** What the server refused. */
  rejected(): Promise<RejectedEntry[]>;
  /** Drops a dead letter that the citizen was told about. Does nothing to an entry that still waits. */
  discardRejected(id: string): Promise<void>;
  /**
   * Wipes entries and dead letters, unsent ones included, and lets a request in flight leave no trace here. Copies of
   * forms stay, as they hold nothing of a person. A kiosk between two visitors needs no `clear()`: what is written down is
   * still to be sent, and only an operator who gives a device away would lose it on purpose.
   */
  clear(): Promise<void>;
  /** False when a response would be lost with the page, because the browser gives no storage. */
  readonly durable: boolean;
}

const outboxes = new WeakMap<Environment, Map<string, Outbox>>();

/** The outbox of an environment for one endpoint, always the same one. */
export function outboxFor(environment: Environment, endpoint: string): Outbox {
  const known = outboxes.get(environment) ?? new Map<string, Outbox>();
  const outbox = known.get(endpoint) ?? createOutbox(environment, endpoint);
  outboxes.set(environment, known.set(endpoint, outbox));
  return outbox;
}

function createOutbox(environment: Environment, endpoint: string): Outbox {
  const url = apiUrl(endpoint, ['responses']);
  const records = recordsOf(withMemoryFallback(environment.store, environment.setTimer), url);
  const state = initialState(environment, url, records);
  return {
    submit: (submission) => submit(state, submission),
    subscribe: (listener) => subscribe(state, listener),
    flush: () => flush(state),
    start: () => start(state),
    pending: () => pending(state),
    rejected: () => rejected(state),
    discardRejected: (id) => discardRejected(state, id),
    clear: () => clear(state),
    get durable() {
      return records.durable;
    },
  };
}

async function submit(state: OutboxState, submission: Submission): Promise<void> {
  const { id, unit, service } = submission;
  const body = encodeFields(submission);
  // Percent-encoded, so characters are bytes.
  if (body.length > limits.bodyBytes) throw new ClientError('body_too_large');
  const entry = { id, unit, service, body, attempts: 0, retryAt: 0 };
  state.own.set(id, entry);
  await state.records.put(entry);
  emit(state, { id, state: 'queued' });
  void flush(state);
}

function subscribe(state: OutboxState, listener: (event: OutboxEvent) => void): () => void {
  state.listeners.add(listener);
  return () => state.listeners.delete(listener);
}

async function pending(state: OutboxState): Promise<OutboxEntry[]> {
  const records = await state.records.all();
  return records.filter((record) => !record.refusal).sort(byTurn);
}

async function rejected(state: OutboxState): Promise<RejectedEntry[]> {
  const records = await state.records.all();
  return records.flatMap(toRejected).sort(byTurn);
}

async function discardRejected(state: OutboxState, id: string): Promise<void> {
  const letters = await rejected(state);
  if (letters.some((letter) => letter.id === id)) await state.records.remove(id);
}

async function clear(state: OutboxState): Promise<void> {
  state.generation += 1;
  state.own.clear();
  for (const { id } of await state.records.all()) await state.records.remove(id);
}
