import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { fakeBrowser, fakeEnvironment } from '../testing/fake-environment.ts';
import { submission } from '../testing/fixtures.ts';
import { fates, ModelServer, type Fate } from '../testing/model-server.ts';
import { ModelTab } from '../testing/model-tab.ts';
import type { OutboxEntry } from './entry.ts';

/** What a citizen, a browser and a network can do to two tabs. */
type Step =
  | { readonly kind: Act; readonly tab: number }
  | { readonly kind: 'wait' | 'set the clock'; readonly milliseconds: number };
type Act = (typeof acts)[number];
const acts = ['submit', 'kill', 'wake', 'flush'] as const;

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const fate: fc.Arbitrary<Fate> = fc.constantFrom(...fates);
/** Short waits end inside a request or a write, long ones beyond a back-off. */
const wait = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 400_000 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...acts), tab: fc.nat({ max: 1 }) }),
  fc.record({ kind: fc.constant('wait'), milliseconds: wait }),
  fc.record({ kind: fc.constant('set the clock'), milliseconds: fc.integer({ min: -1e10, max: 1e10 }) }),
);

test('whatever fails, each response has its one receipt, or is still in the outbox, or is a dead letter', async () => {
  const property = fc.asyncProperty(fc.array(fate, { maxLength: 12 }), chance, fc.array(step, { maxLength: 20 }), run);
  await fc.assert(property, { numRuns: 2_000 });
});

async function run(fatesAhead: Fate[], random: number, steps: Step[]): Promise<void> {
  const world = new World(fatesAhead, random);
  for (const next of steps) {
    await world.take(next);
    await world.checkNothingIsLost();
  }
  await world.recover();
  await world.checkEverythingIsSettled();
}

/** One browser with two tabs, one server, and what the citizen was promised. */
class World {
  readonly #browser = fakeBrowser();
  readonly #server = new ModelServer();
  readonly #tabs: readonly [ModelTab, ModelTab];
  readonly #promised = new Set<string>();
  #count = 0;

  constructor(fatesAhead: Fate[], random: number) {
    this.#server.fates = [...fatesAhead];
    const environment = () => ({ ...fakeEnvironment(this.#server.fetch, this.#browser), random: () => random });
    this.#tabs = [new ModelTab(environment), new ModelTab(environment)];
  }

  async take(next: Step): Promise<void> {
    if ('tab' in next) this.#act(next.kind, this.#tabs[next.tab]!);
    else if (next.kind === 'wait') await this.#browser.clock.advance(next.milliseconds);
    else this.#browser.clock.now += next.milliseconds;
    await settle();
  }

  #act(kind: Act, tab: ModelTab): void {
    if (kind === 'submit') void this.#submit(tab);
    else if (kind === 'kill') tab.killAndOpen();
    else if (kind === 'wake') tab.wake();
    else void tab.outbox.flush();
  }

  async #submit(tab: ModelTab): Promise<void> {
    this.#count += 1;
    const response = submission(this.#count);
    await tab.submit(response);
    this.#promised.add(response.id);
  }

  /** At no instant, whoever died, is a promised response nowhere. */
  async checkNothingIsLost(): Promise<void> {
    const kept = new Set((await this.#disk()).map((record) => record.id));
    const lost = [...this.#promised].filter((id) => !kept.has(id) && !this.#server.stored.has(id));
    expect(lost).toEqual([]);
  }

  /** The network holds, the tabs stay open, and some hours go by. */
  async recover(): Promise<void> {
    this.#server.fates = [];
    await this.#browser.clock.advance(4 * 3_600_000);
  }

  async checkEverythingIsSettled(): Promise<void> {
    const { stored, refused, bodies } = this.#server;
    const disk = await this.#disk();
    expect(disk.filter((record) => !record.error)).toEqual([]);
    expect(disk.map((record) => record.id).sort()).toEqual([...refused].sort());
    expect([...this.#promised].filter((id) => stored.has(id) === refused.has(id))).toEqual([]);
    expect([...bodies.values()].filter((different) => different.size > 1)).toEqual([]);
    this.#tabs.forEach((tab) => this.#checkWhatWasTold(tab));
  }

  /** Once where the citizen answered; elsewhere perhaps again, and always the one receipt. */
  #checkWhatWasTold({ heard, given }: ModelTab): void {
    const { stored, refused } = this.#server;
    for (const [id, receipts] of heard) expect(receipts).toEqual(receipts.map(() => stored.get(id)));
    expect([...given].filter((id) => heard.get(id)?.length !== (refused.has(id) ? undefined : 1))).toEqual([]);
  }

  async #disk(): Promise<OutboxEntry[]> {
    return (await this.#browser.store.entries()).map(([, value]) => value as OutboxEntry);
  }
}
