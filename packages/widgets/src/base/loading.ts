import type { Controller, ControllerHost } from './rendered-element.ts';

/** What is loaded, and how. */
export interface Source<Value> {
  /** Names what `load` would load now; another key means another value. */
  key(): string;
  load(signal: AbortSignal): Promise<Value>;
}

/**
 * A value that is loaded for an element. A change of the key or removal of the element aborts the work, and an answer
 * that comes too late is dropped.
 */
export class Loading<Value> implements Controller {
  value: Value | undefined;
  error: unknown;
  readonly #host: ControllerHost;
  readonly #source: Source<Value>;
  #key: string | undefined;
  #work: AbortController | undefined;

  constructor(host: ControllerHost, source: Source<Value>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#source.key() === this.#key) return;
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
    this.#key = this.#source.key();
    this.error = undefined;
    const settled = await this.#source.load(work.signal).then(
      (value) => ({ value, error: undefined }),
      (error: unknown) => ({ value: this.value, error: error ?? true }),
    );
    if (work.signal.aborted) return;
    this.#work = undefined;
    this.value = settled.value;
    this.error = settled.error;
    this.#host.requestUpdate();
  }
}
