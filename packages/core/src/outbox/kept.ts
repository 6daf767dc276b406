import type { OutboxEntry, RejectedEntry } from './entry.ts';
import type { Outbox } from './outbox.ts';

/** What waits, in the order in which it will be sent. */
export async function pendingIn(outbox: Outbox): Promise<OutboxEntry[]> {
  return (await outbox.entries()).filter(({ error }) => !error);
}

/** Dead letters: what the server refused, on this page or on an earlier one, and nobody has discarded since. */
export async function rejectedIn(outbox: Outbox): Promise<RejectedEntry[]> {
  return (await outbox.entries()).filter((entry): entry is RejectedEntry => entry.error !== undefined);
}

/**
 * Wipes entries and dead letters, unsent ones included, and lets a request in flight leave no trace here. Copies of forms
 * stay, as they hold nothing of a person. A kiosk between two visitors needs no `clear()`: what is written down is still
 * to be sent, and only an operator who gives a device away would lose it on purpose.
 */
export async function clear(outbox: Outbox): Promise<void> {
  for (const { id } of await outbox.entries()) await outbox.discard(id);
}
