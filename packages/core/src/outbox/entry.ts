import type { Receipt } from '@suara/schema';
import type { ClientError } from '../http/client-error.ts';

/** A response that waits on this device. */
export interface OutboxEntry {
  /** The response id; those of one device sort by age. */
  readonly id: string;
  readonly unit: string;
  readonly service: string;
  /** The urlencoded request body, the same bytes at every try. */
  readonly body: string;
  /** Tries that failed. */
  readonly attempts: number;
  /** Not before this instant, by the device's clock, because the server said so; 0 when it said nothing. */
  readonly retryAt: number;
}

/** A dead letter: the server refused it, and it stays until it is discarded. */
export interface RejectedEntry extends OutboxEntry {
  readonly error: ClientError;
}

/** What happens to one response. `retryAt` is the next try by the device's clock; `offline` means nothing answers. */
export type OutboxEvent =
  | { readonly id: string; readonly state: 'queued' | 'sending' }
  | { readonly id: string; readonly state: 'waiting'; readonly retryAt: number; readonly offline: boolean }
  | { readonly id: string; readonly state: 'sent'; readonly receipt: Receipt }
  | { readonly id: string; readonly state: 'rejected'; readonly error: ClientError };
