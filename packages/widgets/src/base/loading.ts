import type { Controller, ControllerHost } from './rendered-element.ts';

/**
 * A value that is loaded for an element. A change of the key or removal of the element aborts the work, and an answer
 * that comes too late is dropped.
 */
export class Loading<Value> implements Controller {
  value: Value | undefined;
  error: unknown;
  readonly #host: ControllerHost;
  readonly #keyNow: () => string;
  readonly #load: (signal: AbortSignal) => Promise<Value>;
  #key: string | undefined;
  #work: AbortController | undefined;

  /**
   * @param keyNow names what `load` would load now; another key means another value
   * @param load rejects with an error that the element can tell of
   */
  constructor(host: ControllerHost, keyNow: () => string, load: (signal: AbortSignal) => Promise<Value>) {
    this.#host = host;
    this.#keyNow = keyNow;
    this.#load = load;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#keyNow() === this.#key) return;
    this.value = undefined;
    void this.reload();
  }

  hostDisconnected(): void {
    if (!this.#work) return;
    this.#work.abort();
    this.#key = undefined;
  }

  /** Loads again, and keeps the present value until the new one is here. Never rejects. */
  async reload(): Promise<void> {
    this.#work?.abort();
    const work = (this.#work = new AbortController());
    this.#key = this.#keyNow();
    this.error = undefined;
    let { value, error } = this;
    try {
      value = await this.#load(work.signal);
    } catch (reason) {
      error = reason;
    }
    if (work.signal.aborted) return;
    this.#work = undefined;
    this.value = value;
    this.error = error;
    this.#host.requestUpdate();
  }
}
