import type { Clock } from '../clock.ts';

/** Limits of an `ExpiringCache`. */
export interface CacheLimits {
  /** Entries kept at most; the one that was loaded longest ago goes first. */
  readonly entries: number;
  /** Milliseconds after which an entry is loaded again. */
  readonly lifetime: number;
}

interface Entry<Value> {
  readonly value: Promise<Value | undefined>;
  readonly loadedAt: number;
  readonly revision: number;
}

/**
 * Remembers what was loaded from storage. Callers that ask at the same time share one load. Failures are not kept, nor
 * is the absence of a value, so asking for what does not exist fills no memory.
 */
export class ExpiringCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #clock: Clock;
  readonly #limits: CacheLimits;

  constructor(clock: Clock, limits: CacheLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /**
   * @param revision an entry of another revision is out of date, whatever its age
   */
  get(key: string, revision: number, load: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const entry = this.#entries.get(key);
    if (entry && entry.revision === revision && this.#isYoung(entry)) return entry.value;
    return this.#load(key, revision, load);
  }

  #isYoung({ loadedAt }: Entry<Value>): boolean {
    if (this.#limits.lifetime === Number.POSITIVE_INFINITY) return true;
    const age = this.#clock.now() - loadedAt;
    return age >= 0 && age < this.#limits.lifetime;
  }

  async #load(key: string, revision: number, load: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const entry: Entry<Value> = { value: load(), loadedAt: this.#clock.now(), revision };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#dropOldest();
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    try {
      const value = await entry.value;
      if (value === undefined) forget();
      return value;
    } catch (error) {
      forget();
      throw error;
    }
  }

  #dropOldest(): void {
    if (this.#entries.size <= this.#limits.entries) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }
}
