import { type OutboxEvent } from '../outbox/entry.ts';
import { outboxFor, type Outbox } from '../outbox/outbox.ts';
import { unreachable, scripted } from './fake-server.ts';
import { fakeBrowser, fakeEnvironment, type Browser, type FakeEnvironment } from './fake-environment.ts';
import { endpoint, submission } from './fixtures.ts';

/** One page (tab) with its outbox and all it was told. */
export interface OutboxPage {
  readonly environment: FakeEnvironment;
  readonly outbox: Outbox;
  readonly events: OutboxEvent[];
  /** The states one response went through on this page. */
  statesOf(id: string): string[];
}

export function openPage(fetch: typeof globalThis.fetch, browser: Browser = fakeBrowser()): OutboxPage {
  const environment = fakeEnvironment(fetch, browser);
  const outbox = outboxFor(environment, endpoint);
  const events: OutboxEvent[] = [];
  outbox.subscribe((event) => events.push(event));
  const statesOf = (id: string) => events.filter((event) => event.id === id).map((event) => event.state);
  return { environment, outbox, events, statesOf };
}

/** A browser in which an earlier page left the given responses behind. */
export async function browserWith(...numbers: number[]): Promise<Browser> {
  const browser = fakeBrowser();
  const earlier = openPage(scripted(unreachable).fetch, browser);
  for (const nth of numbers) await earlier.outbox.submit(submission(nth));
  await earlier.outbox.flush();
  return browser;
}
