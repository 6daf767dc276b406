/** How a `GroupCommit` writes and what it may hold. */
export interface GroupCommitOptions<Item, Result> {
  /** Writes items in one durable transaction and gives their results in the same order. */
  write(items: readonly Item[]): Promise<readonly Result[]>;
  /** True for a failure that would hit any other item too, such as a lost database: nothing is tried one by one. */
  isUnavailable(error: unknown): boolean;
  /** What an item is refused with after `drain` was called. */
  whenDraining(): Error;
  /** What an item is refused with when `maximumWaiting` others wait already. */
  whenFull(): Error;
  /** Items of one transaction at most. */
  readonly maximumBatch?: number;
  readonly maximumWaiting?: number;
  /** Told the size of every transaction that was committed. */
  onCommit?(size: number): void;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Lets concurrent writers share one transaction, so that the cost of making it durable is paid once for all of them.
 * One transaction is in flight; whoever comes meanwhile gathers for the next. A writer hears of success only after its
 * transaction is durable.
 */
export class GroupCommit<Item, Result> {
  readonly #options: GroupCommitOptions<Item, Result>;
  readonly #maximumBatch: number;
  readonly #maximumWaiting: number;
  #waiting: Waiting<Item, Result>[] = [];
  #running: Promise<void> | undefined;
  #draining = false;

  constructor(options: GroupCommitOptions<Item, Result>) {
    this.#options = options;
    this.#maximumBatch = options.maximumBatch ?? 500;
    this.#maximumWaiting = options.maximumWaiting ?? 10_000;
  }

  /** Number of items that are not yet part of a transaction. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Writes one item together with whatever else is waiting. Resolves once it is durable. */
  add(item: Item): Promise<Result> {
    if (this.#draining) return Promise.reject(this.#options.whenDraining());
    if (this.#waiting.length >= this.#maximumWaiting) return Promise.reject(this.#options.whenFull());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more items and resolves when all that were taken are settled. */
  async drain(): Promise<void> {
    this.#draining = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      await this.#commit(this.#waiting.splice(0, this.#maximumBatch));
    }
    this.#running = undefined;
  }

  /**
   * Waits as long as every turn of the event loop brings another item: requests that have arrived already join this
   * transaction instead of the next. A lone writer waits for one turn.
   */
  async #gather(): Promise<void> {
    for (let known = 0; known < this.#waiting.length && known < this.#maximumBatch;) {
      known = this.#waiting.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #commit(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#options.write(batch.map(({ item }) => item));
      this.#options.onCommit?.(batch.length);
      batch.forEach((entry, position) => entry.resolve(results[position]!));
    } catch (error) {
      await this.#recover(batch, error);
    }
  }

  /** Halves the batch until the item that cannot be written stands alone, so that it never fails its neighbours. */
  async #recover(batch: readonly Waiting<Item, Result>[], error: unknown): Promise<void> {
    if (batch.length === 1 || this.#options.isUnavailable(error)) {
      for (const entry of batch) entry.reject(error);
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await this.#commit(batch.slice(0, middle));
    await this.#commit(batch.slice(middle));
  }
}
