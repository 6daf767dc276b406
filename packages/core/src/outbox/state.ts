import type { Environment } from '../environment.ts';
import type { OutboxEntry, OutboxEvent } from './entry.ts';
import type { OutboxRecords } from './records.ts';

/** What the outbox of one page and endpoint knows. Everything that must survive the page is in `records`. */
export interface OutboxState {
  readonly environment: Environment;
  /** Where responses are posted; also the name of the lock that the tabs of an origin share. */
  readonly url: string;
  readonly records: OutboxRecords;
  readonly listeners: Set<(event: OutboxEvent) => void>;
  /** Responses given on this page whose fate it does not know yet, since another tab may send them. */
  readonly own: Map<string, OutboxEntry>;
  /** Responses that are being written down. A flush leaves them alone: it would delete what the write then puts back. */
  readonly writing: Set<string>;
  /** The server asked for silence until this instant. */
  quietUntil: number;
  /** Failures of the line in a row. */
  lineFailures: number;
  /** Counts `clear()`, so that a request in flight writes nothing back. */
  generation: number;
  /** How many callers of `start()` have not stopped yet. */
  starts: number;
  running: Promise<void> | undefined;
  /** Set by every call of `flush`, which goes round again while it is. */
  wanted: boolean;
  stopTimer: () => void;
  stopWaking: () => void;
}

export function initialState(environment: Environment, url: string, records: OutboxRecords): OutboxState {
  return {
    environment,
    url,
    records,
    listeners: new Set(),
    own: new Map(),
    writing: new Set(),
    quietUntil: 0,
    lineFailures: 0,
    generation: 0,
    starts: 0,
    running: undefined,
    wanted: false,
    stopTimer: noop,
    stopWaking: noop,
  };
}

/** Tells every listener. One that throws is reported as uncaught and stops neither the others nor the outbox. */
export function emit(state: OutboxState, event: OutboxEvent): void {
  state.listeners.forEach((listener) => {
    try {
      listener(event);
    } catch (error) {
      state.environment.setTimer(() => {
        throw error;
      }, 0);
    }
  });
}

function noop(): void {}
