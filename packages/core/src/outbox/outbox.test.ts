import { encodeFields, limits } from '@suara/schema';
import { describe, expect, test } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { fakeBrowser, fakeEnvironment } from '../testing/fake-environment.ts';
import { accept, hang, html, problem, receiptFor, scripted, unreachable } from '../testing/fake-server.ts';
import { endpoint, responseId, submission } from '../testing/fixtures.ts';
import { browserWith, openPage } from '../testing/outbox-page.ts';
import { brokenStore, durableStore } from '../testing/stores.ts';
import { clear, pendingIn, rejectedIn } from './kept.ts';
import { outboxFor } from './outbox.ts';

const first = responseId(1);

test('there is one outbox for an environment and endpoint', () => {
  const environment = fakeEnvironment(scripted(accept).fetch);
  const outbox = outboxFor(environment, endpoint);
  expect(outboxFor(environment, `${endpoint}/`)).toBe(outbox);
  expect(outboxFor(environment, 'https://other.example')).not.toBe(outbox);
  expect(outboxFor(fakeEnvironment(scripted(accept).fetch), endpoint)).not.toBe(outbox);
});

describe('submit', () => {
  test('writes before it touches the network', async () => {
    const store = durableStore();
    const stored: unknown[] = [];
    const server = scripted(async (call) => {
      stored.push(...(await store.entries()));
      return accept(call);
    });
    const page = openPage(server.fetch, fakeBrowser(store));
    await page.outbox.submit(submission());
    await page.outbox.flush();
    expect(stored).toMatchObject([[expect.any(String), { id: first, body: encodeFields(submission()) }]]);
  });

  test('is queued, sent and gone, with the receipt told once', async () => {
    const page = openPage(scripted(accept).fetch);
    await page.outbox.submit(submission());
    await page.outbox.flush();
    expect(page.statesOf(first)).toEqual(['queued', 'sending', 'sent']);
    expect(page.events[2]).toEqual({ id: first, state: 'sent', receipt: receiptFor(first) });
    expect(await pendingIn(page.outbox)).toEqual([]);
    expect(await page.environment.store.entries()).toEqual([]);
    expect(page.outbox.durable).toBe(true);
  });

  test('refuses a body over the limit, in bytes as they are sent, and writes nothing', async () => {
    const server = scripted(accept);
    const page = openPage(server.fetch);
    const room = limits.bodyBytes - encodeFields(submission(1, { comment: 'x' })).length + 1;
    const tooLong = page.outbox.submit(submission(1, { comment: 'x'.repeat(room + 1) }));
    await expect(tooLong).rejects.toMatchObject({ code: 'body_too_large' });
    const emoji = page.outbox.submit(submission(1, { comment: '👍'.repeat(room / 8) }));
    await expect(emoji).rejects.toMatchObject({ code: 'body_too_large' });
    await page.outbox.flush();
    expect([server.calls, page.events, await page.environment.store.entries()]).toEqual([[], [], []]);
    await page.outbox.submit(submission(1, { comment: 'x'.repeat(room) }));
    expect(page.statesOf(first)).toEqual(['queued']);
  });

  test('is not sent by a flush that comes while it is being written down', async () => {
    const store = durableStore();
    const written: (() => void)[] = [];
    const set = async (key: string, value: unknown) => {
      await store.set(key, value);
      await new Promise<void>((resolve) => written.push(resolve));
    };
    const server = scripted(accept);
    const page = openPage(server.fetch, fakeBrowser({ ...store, set }));
    const submitted = page.outbox.submit(submission());
    await page.outbox.flush();
    expect(server.calls).toEqual([]);
    written[0]?.();
    await submitted;
    await page.outbox.flush();
    expect(page.statesOf(first)).toEqual(['queued', 'sending', 'sent']);
    expect(await store.entries()).toEqual([]);
  });

  test('during a flush goes out in the same flush', async () => {
    const server = scripted(hang, accept);
    const page = openPage(server.fetch);
    await page.outbox.submit(submission(1));
    await settle();
    await page.outbox.submit(submission(2));
    const flushed = page.outbox.flush();
    await page.environment.clock.advance(30_000);
    await flushed;
    expect(page.statesOf(responseId(2))).toEqual(['queued', 'sending', 'sent']);
    expect(page.statesOf(first)).toEqual(['queued', 'sending', 'waiting']);
  });
});

describe('a refusal', () => {
  test('is told once, kept as a dead letter, never sent again and dropped on demand', async () => {
    const browser = fakeBrowser();
    const server = scripted(problem(409, 'period_closed'));
    const page = openPage(server.fetch, browser);
    await page.outbox.submit(submission());
    await page.outbox.flush();
    await page.outbox.flush();
    expect(server.calls).toHaveLength(1);
    expect(page.statesOf(first)).toEqual(['queued', 'sending', 'rejected']);
    const later = openPage(server.fetch, browser);
    await later.outbox.flush();
    expect(server.calls).toHaveLength(1);
    expect(await pendingIn(later.outbox)).toEqual([]);
    const [letter] = await rejectedIn(later.outbox);
    expect(letter).toMatchObject({ id: first, unit: 'dukcapil', service: 'ktp', body: encodeFields(submission()) });
    expect(letter?.error).toMatchObject({ code: 'period_closed', status: 409, sentence: { id: 'Indonesia.' } });
    await later.outbox.discard(first);
    expect(await rejectedIn(later.outbox)).toEqual([]);
  });

  test('is one of its own: discarding it leaves what waits alone', async () => {
    const page = openPage(scripted(problem(409, 'period_closed'), unreachable).fetch);
    await page.outbox.submit(submission(1));
    await page.outbox.submit(submission(2));
    await page.outbox.flush();
    await page.outbox.discard(first);
    expect(await rejectedIn(page.outbox)).toEqual([]);
    expect(await pendingIn(page.outbox)).toMatchObject([{ id: responseId(2), attempts: 1 }]);
  });

  test('does not keep the next one from being sent', async () => {
    const page = openPage(scripted(problem(422, 'form_unknown'), accept).fetch);
    await page.outbox.submit(submission(1));
    await page.outbox.submit(submission(2));
    await page.outbox.flush();
    expect(page.statesOf(responseId(2))).toContain('sent');
  });
});

describe('clear', () => {
  test('wipes what waits and what was refused, and nothing else', async () => {
    const page = openPage(scripted(problem(422, 'form_unknown'), unreachable).fetch);
    await page.environment.store.set('form x', 'a copy');
    await page.outbox.submit(submission(1));
    await page.outbox.submit(submission(2));
    await page.outbox.flush();
    await clear(page.outbox);
    expect(await pendingIn(page.outbox)).toEqual([]);
    expect(await rejectedIn(page.outbox)).toEqual([]);
    expect(await page.environment.store.entries()).toEqual([['form x', 'a copy']]);
  });

  test.each([
    ['failure', unreachable],
    ['receipt', accept],
    ['refusal', problem(422, 'form_unknown')],
  ])('lets the %s of a request in flight leave no trace, and sends nothing more', async (_, reply) => {
    let answer: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const server = scripted(async (call) => {
      await asked;
      return reply(call);
    });
    const page = openPage(server.fetch, await browserWith(1, 2));
    void page.outbox.flush();
    await settle();
    await clear(page.outbox);
    const told = page.events.length;
    answer?.();
    await page.outbox.flush();
    expect(await page.environment.store.entries()).toEqual([]);
    expect(page.events.slice(told)).toEqual([]);
    expect(server.calls).toHaveLength(1);
  });
});

describe('when the disk fails', () => {
  test.each(['rejects', 'throws', 'hangs'] as const)(
    'at every call (it %s) responses go out from memory',
    async (how) => {
      const store = brokenStore(new Set(['get', 'set', 'delete', 'entries'] as const), how);
      const server = scripted(unreachable, accept);
      const page = openPage(server.fetch, fakeBrowser(store));
      const submitted = page.outbox.submit(submission());
      await page.environment.clock.advance(10_000);
      await submitted;
      await page.environment.clock.advance(10_000);
      expect(page.outbox.durable).toBe(false);
      expect(page.statesOf(first)).toEqual(['queued', 'sending', 'waiting']);
      const flushed = page.outbox.flush();
      await page.environment.clock.advance(10_000);
      await flushed;
      expect(page.statesOf(first)).toEqual(['queued', 'sending', 'waiting', 'sending', 'sent']);
      const again = page.outbox.flush();
      await page.environment.clock.advance(10_000);
      await again;
      expect(server.calls).toHaveLength(2);
    },
  );

  test.each(['set', 'delete', 'entries'] as const)(
    'at %s alone nothing is lost and nothing told twice',
    async (operation) => {
      const failing = new Set([operation]);
      const page = openPage(scripted(accept).fetch, fakeBrowser(brokenStore(failing)));
      await page.outbox.submit(submission(1));
      await page.outbox.flush();
      failing.clear();
      await page.outbox.submit(submission(2));
      await page.outbox.flush();
      expect(page.statesOf(first).filter((state) => state === 'sent')).toHaveLength(1);
      expect(page.statesOf(responseId(2)).filter((state) => state === 'sent')).toHaveLength(1);
    },
  );
});

test('a listener that throws stops neither the others nor the sending, and is reported', async () => {
  const page = openPage(scripted(accept).fetch);
  const heard: string[] = [];
  page.outbox.subscribe(() => {
    throw new Error('host');
  });
  const stop = page.outbox.subscribe((event) => heard.push(event.state));
  await page.outbox.submit(submission(1));
  await page.outbox.flush();
  expect(heard).toEqual(['queued', 'sending', 'sent']);
  await expect(page.environment.clock.advance(0)).rejects.toThrow('host');
  stop();
  await page.outbox.submit(submission(2));
  await page.outbox.flush();
  expect(heard).toHaveLength(3);
});

test('a captive portal is never taken for a receipt, and is not told as offline', async () => {
  const page = openPage(scripted(html(), accept).fetch);
  page.environment.chance = 0;
  page.outbox.start();
  await page.outbox.submit(submission());
  await settle();
  expect(page.events.at(-1)).toMatchObject({ state: 'waiting', offline: false });
  expect(await pendingIn(page.outbox)).toHaveLength(1);
  await page.environment.clock.advance(2_000);
  expect(page.statesOf(first).at(-1)).toBe('sent');
});
