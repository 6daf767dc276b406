import { longestPause, pass, type Wait } from './pass.ts';
import type { OutboxState } from './state.ts';

/**
 * Sends what is due. Resolves after a pass that began after the call. A call while a flush is running makes it go round
 * again for what is new; what has just failed is not tried again for that.
 */
export function flush(state: OutboxState): Promise<void> {
  state.wanted = true;
  state.running ??= run(state);
  return state.running;
}

/** Flushes now, at every sign of a connection and whenever a wait is over, until the function returned is called. */
export function start(state: OutboxState): () => void {
  if (state.starts === 0) state.stopWaking = state.environment.onWake(() => void flushAfresh(state));
  state.starts += 1;
  void flush(state);
  let stopped = false;
  return () => {
    if (!stopped) stop(state);
    stopped = true;
  };
}

/** A connection that came back, or a wait that ended, in the middle of a flush: what failed in that one is tried again. */
async function flushAfresh(state: OutboxState): Promise<void> {
  await state.running;
  await flush(state);
}

function stop(state: OutboxState): void {
  state.starts -= 1;
  if (state.starts > 0) return;
  state.stopWaking();
  state.stopTimer();
}

/** The lock is held for one pass at a time: a page that holds one cannot enter the back/forward cache. */
async function run(state: OutboxState): Promise<void> {
  const waits = new Map<string, Wait>();
  try {
    while (state.wanted) {
      state.wanted = false;
      await state.environment.withLock(state.url, async () => schedule(state, await pass(state, waits)));
    }
  } finally {
    // At once, not in a later turn: a call in between would wait for a flush that is over.
    state.running = undefined;
  }
}

function schedule(state: OutboxState, next: number): void {
  state.stopTimer();
  if (state.starts === 0 || next === Infinity) return;
  const wait = Math.min(Math.max(0, next - state.environment.now()), longestPause);
  state.stopTimer = state.environment.setTimer(() => void flushAfresh(state), wait);
}
