import type { Outbox, OutboxEvent } from '@suara/core';
import type { Receipt, Submission } from '@suara/schema';

/** Told when something about a delivery changed. */
export interface CourierListener {
  /** The response given here has another state. */
  onProgress(event: OutboxEvent): void;
  /** The server stored a response, given here or left waiting by an earlier visit. */
  onStored(receipt: Receipt): void;
}

/** Hands the response of one survey to the outbox and follows it, even while its element is away from the document. */
export class Courier {
  readonly #outbox: Outbox;
  readonly #listener: CourierListener;
  /** Id of the response on its way. */
  #id = '';
  #attached = false;
  #release: (() => void) | undefined;

  constructor(outbox: Outbox, listener: CourierListener) {
    this.#outbox = outbox;
    this.#listener = listener;
  }

  attach(): void {
    this.#attached = true;
    if (this.#release) return;
    const unsubscribe = this.#outbox.subscribe((event) => this.#hear(event));
    const stop = this.#outbox.start();
    this.#release = () => {
      unsubscribe();
      stop();
    };
  }

  detach(): void {
    this.#attached = false;
    this.#rest();
  }

  /** @throws {ClientError} `body_too_large` */
  async send(submission: Submission): Promise<void> {
    this.#id = submission.id;
    await this.#outbox.submit(submission);
  }

  /** Drops a response that the server refused, once its corrected successor is on its way. */
  discard(id: string): void {
    void this.#outbox.discardRejected(id);
  }

  #hear(event: OutboxEvent): void {
    if (event.state === 'sent') this.#listener.onStored(event.receipt);
    if (event.id !== this.#id) return;
    if (event.state === 'sent' || event.state === 'rejected') this.#id = '';
    this.#listener.onProgress(event);
    this.#rest();
  }

  #rest(): void {
    if (this.#attached || this.#id) return;
    this.#release?.();
    this.#release = undefined;
  }
}
