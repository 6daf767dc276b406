import type { Receipt } from '@suara/schema';
import type { Environment } from '../environment.ts';
import type { ClientError } from '../http/client-error.ts';
import { backOff, longestWait } from './back-off.ts';
import type { OutboxEntry, OutboxEvent } from './entry.ts';
import { byTurn, type OutboxRecords } from './records.ts';
import { longestSilence } from './retry-after.ts';
import { send } from './send.ts';

/** No wait is longer, in milliseconds; one that seems so was measured with a clock that has been set back since. */
export const longestPause = longestSilence + longestWait;

/** Why an entry is not sent now. */
export interface Wait {
  readonly retryAt: number;
  readonly offline: boolean;
  /** The trouble is not the entry's own: the others would meet it as well. */
  readonly line: boolean;
}

/** Takes entries to the server. Everything that must survive the page is in the records. */
export class Delivery {
  readonly #environment: Environment;
  readonly #url: string;
  readonly #records: OutboxRecords;
  readonly #emit: (event: OutboxEvent) => void;
  /** Responses given on this page whose fate it does not know yet, since another tab may send them. */
  readonly #own = new Map<string, OutboxEntry>();
  /** Entries to leave alone: while one is written down, sending would delete what the write then puts back. */
  readonly #held = new Set<string>();
  /** The server asked for silence until this instant. */
  #quietUntil = 0;
  /** Failures of the line in a row. */
  #lineFailures = 0;

  constructor(environment: Environment, url: string, records: OutboxRecords, emit: (event: OutboxEvent) => void) {
    this.#environment = environment;
    this.#url = url;
    this.#records = records;
    this.#emit = emit;
  }

  /** Writes an entry down, to be sent from the next pass on. */
  async add(entry: OutboxEntry): Promise<void> {
    const { id } = entry;
    this.#held.add(id);
    await this.#records.put(entry);
    this.#held.delete(id);
    this.#own.set(id, entry);
    this.#emit({ id, state: 'queued' });
  }

  /** Drops an entry for good: a request that is under way for it leaves no trace. */
  drop(id: string): Promise<void> {
    this.#held.add(id);
    this.#own.delete(id);
    return this.#records.remove(id);
  }

  /**
   * Tries every entry that is due, once, and stops where the line or the server as a whole fails. To be run under the
   * lock.
   *
   * @param waits why entries wait that had their turn in an earlier pass of the same flush; new ones are added
   */
  async pass(waits: Map<string, Wait>): Promise<void> {
    let stop: Wait | undefined;
    for (const entry of await this.entries()) {
      const { id } = entry;
      if (this.#held.has(id) || this.#isRejected(entry)) continue;
      const known = waits.get(id);
      const wait = known ?? stop ?? this.#notYet(entry) ?? (await this.#attempt(entry));
      if (wait?.line) stop = wait;
      if (!wait || known) continue;
      waits.set(id, wait);
      this.#emit({ id, state: 'waiting', retryAt: wait.retryAt, offline: wait.offline });
    }
  }

  /**
   * Everything that is kept, in the order in which it has its turn. An entry of this page that is stored no more was sent
   * by another tab, which got its receipt: it is sent once more, since the server answers a repeated id with the same
   * receipt.
   */
  async entries(): Promise<OutboxEntry[]> {
    const records = new Map(this.#own);
    for (const record of await this.#records.all()) records.set(record.id, record);
    return [...records.values()].sort(byTurn);
  }

  #isRejected({ id, error }: OutboxEntry): boolean {
    // Another tab got the refusal of a response given here.
    if (error && this.#own.delete(id)) this.#emit({ id, state: 'rejected', error });
    return error !== undefined;
  }

  #notYet(entry: OutboxEntry): Wait | undefined {
    const now = this.#environment.now();
    const retryAt = Math.max(entry.retryAt, this.#quietUntil);
    if (retryAt <= now || retryAt - now > longestPause) return undefined;
    return { retryAt, offline: !this.#environment.isOnline(), line: false };
  }

  async #attempt(entry: OutboxEntry): Promise<Wait | undefined> {
    const { id } = entry;
    this.#emit({ id, state: 'sending' });
    const outcome = await send(this.#environment, this.#url, entry);
    if (this.#held.has(id)) return undefined;
    if ('error' in outcome && outcome.wait !== undefined) return this.#postpone(entry, outcome.error, outcome.wait);
    this.#own.delete(id);
    this.#lineFailures = 0;
    await ('error' in outcome ? this.#refuse(entry, outcome.error) : this.#conclude(id, outcome.receipt));
    return undefined;
  }

  async #conclude(id: string, receipt: Receipt): Promise<void> {
    await this.#records.remove(id);
    this.#emit({ id, state: 'sent', receipt });
  }

  async #refuse(entry: OutboxEntry, error: ClientError): Promise<void> {
    await this.#records.put({ ...entry, error: { ...error } });
    this.#emit({ id: entry.id, state: 'rejected', error });
  }

  async #postpone(entry: OutboxEntry, { status }: ClientError, wait: number): Promise<Wait> {
    const environment = this.#environment;
    const attempts = entry.attempts + 1;
    const answered = status >= 400;
    const line = !answered || status === 429 || status === 503;
    if (line) this.#lineFailures += 1;
    const failures = line ? Math.max(attempts, this.#lineFailures) : attempts;
    const retryAt = environment.now() + wait + backOff(failures, environment.random());
    if (answered && line) this.#quietUntil = retryAt;
    // Without an answer nothing holds the next page, or the next sign of a connection, from trying at once.
    await this.#records.put({ ...entry, attempts, retryAt: answered ? retryAt : 0 });
    return { retryAt, offline: status === 0 || !environment.isOnline(), line };
  }
}
