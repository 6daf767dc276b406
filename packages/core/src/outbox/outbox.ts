import { encodeFields, limits, type Submission } from '@suara/schema';
import type { Environment } from '../environment.ts';
import { apiUrl } from '../http/api-url.ts';
import { ClientError } from '../http/client-error.ts';
import { withMemoryFallback } from '../store/fallback-store.ts';
import type { OutboxEntry, OutboxEvent, RejectedEntry } from './entry.ts';
import { flush, start } from './flush.ts';
import { byTurn, recordsOf, toRejected, type OutboxRecords } from './records.ts';
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
  const url = apiUrl(endpoint, 'responses');
  const known = outboxes.get(environment) ?? new Map<string, Outbox>();
  const outbox = known.get(url) ?? createOutbox(environment, url);
  outboxes.set(environment, known.set(url, outbox));
  return outbox;
}

function createOutbox(environment: Environment, url: string): Outbox {
  const records = recordsOf(withMemoryFallback(environment.store, environment.setTimer), url);
  const state = initialState(environment, url, records);
  const { listeners } = state;
  return {
    submit: (submission) => submit(state, submission),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: () => flush(state),
    start: () => start(state),
    pending: async () => (await records.all()).filter((record) => !record.refusal).sort(byTurn),
    rejected: () => rejected(records),
    discardRejected: (id) => discardRejected(records, id),
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
  state.writing.add(id);
  await state.records.put(entry);
  state.writing.delete(id);
  state.own.set(id, entry);
  emit(state, { id, state: 'queued' });
  void flush(state);
}

async function rejected(records: OutboxRecords): Promise<RejectedEntry[]> {
  return (await records.all()).flatMap(toRejected).sort(byTurn);
}

async function discardRejected(records: OutboxRecords, id: string): Promise<void> {
  const letters = await rejected(records);
  if (letters.some((letter) => letter.id === id)) await records.remove(id);
}

async function clear(state: OutboxState): Promise<void> {
  state.generation += 1;
  state.own.clear();
  for (const { id } of await state.records.all()) await state.records.remove(id);
}
