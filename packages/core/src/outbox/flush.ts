import { pass, type Wait } from './pass.ts';
import type { OutboxState } from './state.ts';

/**
 * Sends what is due. Resolves after a pass that began after the call. A call while a flush is running makes it go round
 * again for what is new; what has just failed is not tried again for that.
 */
export function flush(state: OutboxState): Promise<void> {
  state.wanted = true;
  state.running ??= run(state).finally(() => {
    state.running = undefined;
  });
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

/** A connection that came back in the middle of a flush is no reason to wait for what that flush found wrong. */
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
  while (state.wanted) {
    state.wanted = false;
    await state.environment.withLock(state.url, async () => schedule(state, await pass(state, waits)));
  }
}

function schedule(state: OutboxState, next: number): void {
  state.stopTimer();
  if (state.starts === 0 || next === Infinity) return;
  const wait = Math.max(0, next - state.environment.now());
  state.stopTimer = state.environment.setTimer(() => void flush(state), wait);
}
