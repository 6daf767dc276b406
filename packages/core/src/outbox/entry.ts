import type { Receipt } from '@suara/schema';
import type { StoredError } from '../http/client-error.ts';

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
  /**
   * Why the server refused it, which makes it a dead letter that stays until it is discarded. A field of the same record,
   * so that becoming one is one write and no crash can leave a response twice or not at all.
   */
  readonly error?: StoredError;
}

/** A dead letter. */
export type RejectedEntry = OutboxEntry & { readonly error: StoredError };

/** What happens to one response. `retryAt` is the next try by the device's clock; `offline` means nothing answers. */
export type OutboxEvent =
  | { readonly id: string; readonly state: 'queued' | 'sending' }
  | { readonly id: string; readonly state: 'waiting'; readonly retryAt: number; readonly offline: boolean }
  | { readonly id: string; readonly state: 'sent'; readonly receipt: Receipt }
  | { readonly id: string; readonly state: 'rejected'; readonly error: StoredError };
