import { backOff, longestWait } from './back-off.ts';
import type { OutboxEntry } from './entry.ts';
import { byTurn, toRejected } from './records.ts';
import { longestSilence } from './retry-after.ts';
import { send, type Outcome } from './send.ts';
import { emit, type OutboxState } from './state.ts';

/** No wait is longer, in milliseconds; one that seems so was measured with a clock that has been set back since. */
export const longestPause = longestSilence + longestWait;

/** Why an entry is not sent now. */
export interface Wait {
  readonly retryAt: number;
  readonly offline: boolean;
  /** The trouble is not the entry's own: the others would meet it as well. */
  readonly line: boolean;
}

/**
 * Tries every entry that is due, once, and stops where the line or the server as a whole fails. To be run under the lock.
 *
 * @param waits why entries wait that had their turn in an earlier pass of the same flush; new ones are added
 * @returns when to come back, Infinity when nothing is left
 */
export async function pass(state: OutboxState, waits: Map<string, Wait>): Promise<number> {
  const { generation } = state;
  let next = Infinity;
  let stop: Wait | undefined;
  for (const entry of await queue(state)) {
    if (state.generation !== generation) break;
    const wait = waits.get(entry.id) ?? stop ?? notYet(state, entry) ?? (await attempt(state, entry));
    if (!wait) continue;
    if (wait.line) stop = wait;
    next = Math.min(next, wait.retryAt);
    tellOfWait(state, entry.id, wait, waits);
  }
  return next;
}

function tellOfWait(state: OutboxState, id: string, wait: Wait, told: Map<string, Wait>): void {
  if (told.has(id)) return;
  told.set(id, wait);
  emit(state, { id, state: 'waiting', retryAt: wait.retryAt, offline: wait.offline });
}

/**
 * What is to be sent. An entry of this page that is stored no more was sent by another tab, which got its receipt: it is
 * sent once more, since the server answers a repeated id with the same receipt.
 */
async function queue(state: OutboxState): Promise<OutboxEntry[]> {
  const records = new Map(state.own);
  for (const record of await state.records.all()) records.set(record.id, record);
  return [...records.values()]
    .filter((record) => !state.writing.has(record.id) && !tellIfRejected(state, record))
    .sort(byTurn);
}

function tellIfRejected(state: OutboxState, record: OutboxEntry): boolean {
  const [rejected] = toRejected(record);
  // Another tab got the refusal of a response given here.
  if (rejected && state.own.delete(record.id)) {
    emit(state, { id: record.id, state: 'rejected', error: rejected.error });
  }
  return rejected !== undefined;
}

function notYet(state: OutboxState, entry: OutboxEntry): Wait | undefined {
  const wait = Math.max(entry.retryAt, state.quietUntil) - state.environment.now();
  if (wait <= 0 || wait > longestPause) return undefined;
  return { retryAt: state.environment.now() + wait, offline: !state.environment.isOnline(), line: false };
}

async function attempt(state: OutboxState, entry: OutboxEntry): Promise<Wait | undefined> {
  const { generation } = state;
  emit(state, { id: entry.id, state: 'sending' });
  const outcome = await send(state.environment, state.url, entry);
  if (state.generation !== generation) return undefined;
  if (outcome.kind === 'failed') return postpone(state, entry, outcome);
  await conclude(state, entry, outcome);
  return undefined;
}

async function conclude(
  state: OutboxState,
  entry: OutboxEntry,
  outcome: Exclude<Outcome, { kind: 'failed' }>,
): Promise<void> {
  const { id } = entry;
  state.own.delete(id);
  state.lineFailures = 0;
  if (outcome.kind === 'sent') {
    await state.records.remove(id);
    emit(state, { id, state: 'sent', receipt: outcome.receipt });
  } else {
    const { code, status, sentence } = outcome.error;
    await state.records.put({ ...entry, refusal: { code, status, sentence } });
    emit(state, { id, state: 'rejected', error: outcome.error });
  }
}

async function postpone(
  state: OutboxState,
  entry: OutboxEntry,
  { error: { status }, wait }: Extract<Outcome, { kind: 'failed' }>,
): Promise<Wait> {
  const { environment } = state;
  const attempts = entry.attempts + 1;
  const answered = status >= 400;
  const line = !answered || status === 429 || status === 503;
  if (line) state.lineFailures += 1;
  const failures = line ? Math.max(attempts, state.lineFailures) : attempts;
  const retryAt = environment.now() + wait + backOff(failures, environment.random());
  if (answered && line) state.quietUntil = retryAt;
  // Without an answer nothing holds the next page, or the next sign of a connection, from trying at once.
  await state.records.put({ ...entry, attempts, retryAt: answered ? retryAt : 0 });
  return { retryAt, offline: status === 0 || !environment.isOnline(), line };
}
