import type { Receipt, Submission } from '@suara/schema';
import type { Environment } from '../environment.ts';
import { outboxFor, type Outbox } from '../outbox/outbox.ts';
import { endpoint } from './fixtures.ts';
import { mortal, type MortalEnvironment } from './mortal-environment.ts';

/** A tab that can be killed and opened again over the same disk. */
export class ModelTab {
  /** Every receipt that was told since the tab was opened, by response. */
  heard = new Map<string, Receipt[]>();
  /** Responses given since the tab was opened, as far as they were written down. */
  given = new Set<string>();
  outbox: Outbox;
  #life: MortalEnvironment;
  readonly #newEnvironment: () => Environment;
  readonly #wake = new Set<() => void>();

  constructor(newEnvironment: () => Environment) {
    this.#newEnvironment = newEnvironment;
    [this.#life, this.outbox] = this.#open();
  }

  async submit(submission: Submission): Promise<void> {
    const { given } = this;
    await this.outbox.submit(submission);
    given.add(submission.id);
  }

  /** The browser says that there may be a connection. */
  wake(): void {
    this.#wake.forEach((listener) => listener());
  }

  killAndOpen(): void {
    this.#life.kill();
    this.#wake.clear();
    this.heard = new Map();
    this.given = new Set();
    [this.#life, this.outbox] = this.#open();
  }

  #open(): [MortalEnvironment, Outbox] {
    const { heard } = this;
    const life = mortal({ ...this.#newEnvironment(), onWake: (listener) => this.#listen(listener) });
    const outbox = outboxFor(life, endpoint);
    outbox.subscribe((event) => {
      if (event.state === 'sent') heard.set(event.id, [...(heard.get(event.id) ?? []), event.receipt]);
    });
    outbox.start();
    return [life, outbox];
  }

  #listen(listener: () => void): () => void {
    this.#wake.add(listener);
    return () => this.#wake.delete(listener);
  }
}
