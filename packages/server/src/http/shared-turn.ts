let next: Promise<void> | undefined;

/**
 * Resolves in the next turn of the event loop, for everyone who asked in this one at once. Requests that arrived
 * together are then worked off one after the other, step by step, while the code of each step is still in the
 * processor's caches: measured with 50 connections, reading and checking a submission costs half as much that way.
 */
export function sharedTurn(): Promise<void> {
  next ??= new Promise((resolve) => {
    setImmediate(() => {
      next = undefined;
      resolve();
    });
  });
  return next;
}
