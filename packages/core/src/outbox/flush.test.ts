import { describe, expect, test } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { fakeBrowser } from '../testing/fake-environment.ts';
import { accept, hang, problem, receiptFor, scripted, unreachable, type Reply } from '../testing/fake-server.ts';
import { responseId, submission } from '../testing/fixtures.ts';
import { browserWith, openPage, type OutboxPage } from '../testing/outbox-page.ts';
import { longestPause } from './delivery.ts';
import { longestSilence } from './retry-after.ts';

const first = responseId(1);
const hour = 3_600_000;

/** A page that has tried to send one response to a server that goes on by the script. */
async function submitted(...script: [Reply, ...Reply[]]) {
  const server = scripted(...script);
  const page = openPage(server.fetch);
  page.outbox.start();
  await page.outbox.submit(submission());
  await settle();
  return { server, page, clock: page.environment.clock };
}

function lastOf(page: OutboxPage, id = first) {
  return page.events.filter((event) => event.id === id).at(-1);
}

describe('start', () => {
  test('sends what an earlier page left behind, oldest first', async () => {
    const browser = fakeBrowser();
    const earlier = openPage(scripted(unreachable).fetch, browser);
    for (const nth of [2, 3, 1]) await earlier.outbox.submit(submission(nth));
    await settle();
    // Forget the tries, so that age alone decides.
    for (const [key, value] of await browser.store.entries()) {
      await browser.store.set(key, { ...(value as object), attempts: 0 });
    }
    const server = scripted(accept);
    openPage(server.fetch, browser).outbox.start();
    await settle();
    expect(server.calls.map((call) => call.fields.get('id'))).toEqual([1, 2, 3].map(responseId));
  });

  test('listens until the last of several elements has stopped, however often one stops', async () => {
    const { page } = await submitted(unreachable);
    const { wakers, clock } = page.environment;
    const stop = page.outbox.start();
    const stopOther = page.outbox.start();
    stop();
    stop();
    stop();
    expect(wakers.size).toBe(1);
    stopOther();
    expect([wakers.size, clock.waits.length]).toEqual([1, 1]);
  });

  test('leaves no timer and no listener once everyone has stopped', async () => {
    const page = openPage(scripted(unreachable).fetch);
    const stop = page.outbox.start();
    await page.outbox.submit(submission());
    await settle();
    expect([page.environment.wakers.size, page.environment.clock.waits.length]).toEqual([1, 1]);
    stop();
    expect([page.environment.wakers.size, page.environment.clock.waits.length]).toEqual([0, 0]);
  });

  test('an outbox that nobody started sets no timer', async () => {
    const page = openPage(scripted(unreachable).fetch);
    await page.outbox.submit(submission());
    await page.outbox.flush();
    expect(page.environment.clock.waits).toEqual([]);
  });
});

describe('without a connection', () => {
  test('waits, says so, and tries again later and later', async () => {
    const { server, page, clock } = await submitted(unreachable);
    expect(lastOf(page)).toEqual({ id: first, state: 'waiting', retryAt: clock.now + 3_000, offline: true });
    expect(clock.waits).toEqual([3_000]);
    await clock.advance(3_000);
    expect(clock.waits).toEqual([5_000]);
    await clock.advance(5_000);
    expect(clock.waits).toEqual([9_000]);
    expect(server.calls).toHaveLength(3);
    await clock.advance(24 * hour);
    expect(clock.waits[0]).toBeLessThanOrEqual(300_000);
    server.next(accept);
    await clock.advance(300_000);
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
    expect(clock.waits).toEqual([]);
  });

  test('tries one response, not all, and tells every one that it waits', async () => {
    const { server, page } = await submitted(hang);
    await page.outbox.submit(submission(2));
    server.next(unreachable);
    await page.environment.clock.advance(20_000);
    expect(server.calls).toHaveLength(2);
    expect(lastOf(page, first)).toMatchObject({ state: 'waiting', offline: true });
    expect(lastOf(page, responseId(2))).toMatchObject({ state: 'waiting', offline: true });
  });

  test('a whole backlog costs one request, and each of it is told to wait', async () => {
    const server = scripted(unreachable);
    const page = openPage(server.fetch, await browserWith(1, 2, 3));
    await page.outbox.flush();
    expect(server.calls).toHaveLength(1);
    expect(page.events.filter((event) => event.state === 'waiting')).toHaveLength(3);
  });

  test('the line counts, not the response: another one that fails waits longer already', async () => {
    const { page, clock } = await submitted(unreachable);
    await page.outbox.submit(submission(2));
    await settle();
    expect(lastOf(page, responseId(2))).toMatchObject({ state: 'waiting', retryAt: clock.now + 5_000 });
  });

  test('goes out at the first sign of a connection', async () => {
    const { server, page, clock } = await submitted(unreachable);
    server.next(accept);
    page.environment.wake();
    await settle();
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
    expect(clock.waits).toEqual([]);
  });

  test('a connection that comes back while a request is dying is used at once', async () => {
    const { server, page, clock } = await submitted(hang);
    page.environment.wake();
    server.next(accept);
    await clock.advance(20_000);
    expect(page.statesOf(first)).toEqual(['queued', 'sending', 'waiting', 'sending', 'sent']);
  });

  test('a response whose request always breaks blocks no other', async () => {
    const { page } = await submitted((call) => (call.fields.get('id') === first ? unreachable : accept)(call));
    await page.outbox.submit(submission(2));
    await settle();
    expect(lastOf(page, responseId(2))).toMatchObject({ state: 'sent' });
    expect(lastOf(page)).toMatchObject({ state: 'waiting' });
  });
});

describe('a server in trouble', () => {
  test.each(['120', new Date(Date.UTC(2026, 10, 25, 3, 2)).toUTCString()])(
    'is left alone for Retry-After: %s',
    async (wait) => {
      const { server, page, clock } = await submitted(
        problem(503, 'storage_unavailable', { 'retry-after': wait }),
        accept,
      );
      expect(lastOf(page)).toEqual({ id: first, state: 'waiting', retryAt: clock.now + 123_000, offline: false });
      page.environment.wake();
      await page.outbox.submit(submission(2));
      await clock.advance(122_999);
      expect(server.calls).toHaveLength(1);
      expect(lastOf(page, responseId(2))).toMatchObject({ state: 'waiting', offline: false });
      await clock.advance(1);
      expect([first, responseId(2)].map((id) => lastOf(page, id)?.state)).toEqual(['sent', 'sent']);
    },
  );

  test('is told as offline while the device says that it is', async () => {
    const { page, clock } = await submitted(problem(503, 'internal', { 'retry-after': '60' }));
    page.environment.online = false;
    await page.outbox.flush();
    expect(lastOf(page)).toMatchObject({ state: 'waiting', offline: true });
    await clock.advance(63_000);
    expect(lastOf(page)).toMatchObject({ state: 'waiting', offline: true });
    page.environment.online = true;
    await page.outbox.flush();
    expect(lastOf(page)).toMatchObject({ state: 'waiting', offline: false });
  });

  test('is left alone by the next page as well', async () => {
    const browser = fakeBrowser();
    const server = scripted(problem(429, 'too_many', { 'retry-after': '600' }), accept);
    const earlier = openPage(server.fetch, browser);
    await earlier.outbox.submit(submission());
    await settle();
    const page = openPage(server.fetch, browser);
    page.outbox.start();
    await settle();
    expect(server.calls).toHaveLength(1);
    expect(lastOf(page)).toMatchObject({ state: 'waiting' });
    await browser.clock.advance(610_000);
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
  });

  test('is asked again after an hour, whatever it said', async () => {
    const { page, clock } = await submitted(problem(503, 'internal', { 'retry-after': '99999999' }), accept);
    await clock.advance(longestSilence + 4_000);
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
  });

  test.each([408, 425, 500, 502])('that fails at one response with %i still gets the others', async (status) => {
    const fails: Reply = (call) => (call.fields.get('id') === first ? problem(status, 'internal')(call) : accept(call));
    const { server, page } = await submitted(fails);
    page.environment.wake();
    await page.outbox.submit(submission(2));
    await settle();
    expect(lastOf(page, responseId(2))).toMatchObject({ state: 'sent' });
    expect(lastOf(page)).toMatchObject({ state: 'waiting', offline: false });
    expect(server.calls).toHaveLength(2);
  });

  test('that recovers is not held against the next response', async () => {
    const { server, page, clock } = await submitted(unreachable, unreachable, unreachable, accept);
    await clock.advance(30_000);
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
    server.next(unreachable);
    await page.outbox.submit(submission(2));
    await settle();
    expect(clock.waits).toEqual([3_000]);
  });
});

describe('a clock that is set', () => {
  test('back by years does not strand a response', async () => {
    const { page, clock } = await submitted(problem(503, 'internal', { 'retry-after': '60' }), accept);
    clock.now = Date.UTC(2019, 0, 1);
    await page.outbox.flush();
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
  });

  test('back by minutes delays it by no more than those', async () => {
    const { page, clock } = await submitted(problem(503, 'internal', { 'retry-after': '60' }), accept);
    clock.now -= 600_000;
    await clock.advance(63_000 + 600_000);
    expect(lastOf(page)).toMatchObject({ state: 'sent' });
  });

  test('back while a request is under way sets no timer beyond the longest pause', async () => {
    const { page, clock } = await submitted(hang);
    const { store } = page.environment;
    const { set } = store;
    store.set = (key, value) => {
      clock.now -= 4 * hour;
      return set(key, value);
    };
    await clock.advance(20_000);
    expect(clock.waits).toEqual([longestPause]);
  });

  test('ahead in the middle of a flush does not make it go round for ever', async () => {
    let answer: (() => void) | undefined;
    const slow: Reply = (call) => new Promise((resolve) => (answer = () => resolve(accept(call))));
    const { server, page, clock } = await submitted(unreachable, slow);
    await page.outbox.submit(submission(2));
    await settle();
    clock.now += 3_000;
    void page.outbox.flush();
    await clock.advance(3_000);
    server.next(accept);
    answer?.();
    await settle();
    expect(page.statesOf(first).at(-1)).toBe('sent');
    expect(clock.waits).toEqual([]);
  });

  test('ahead lets it go out early, which the server may refuse again', async () => {
    const { server, page, clock } = await submitted(problem(503, 'internal', { 'retry-after': '60' }));
    clock.now += hour;
    await page.outbox.flush();
    expect(server.calls).toHaveLength(2);
    expect(lastOf(page)).toMatchObject({ state: 'waiting' });
  });
});

describe('two tabs', () => {
  test('of one browser send a response once, and the second has nothing left to do', async () => {
    const browser = fakeBrowser();
    const offline = openPage(scripted(unreachable).fetch, browser);
    await offline.outbox.submit(submission());
    await offline.outbox.flush();
    const server = scripted(accept);
    const tabs = [openPage(server.fetch, browser), openPage(server.fetch, browser)];
    await Promise.all(tabs.map((tab) => tab.outbox.flush()));
    expect(server.calls).toHaveLength(1);
  });

  test('never send at the same time', async () => {
    const browser = fakeBrowser();
    let open = 0;
    let most = 0;
    const server = scripted(async (call) => {
      most = Math.max(most, (open += 1));
      await settle();
      open -= 1;
      return accept(call);
    });
    const tabs = [openPage(server.fetch, browser), openPage(server.fetch, browser)];
    await Promise.all(tabs.map((tab, at) => tab.outbox.submit(submission(at + 1))));
    await Promise.all(tabs.map((tab) => tab.outbox.flush()));
    expect(most).toBe(1);
  });

  test('each tell the citizen who answered there: the receipt is fetched again when the other tab got it', async () => {
    const browser = fakeBrowser();
    const here = scripted(unreachable);
    const page = openPage(here.fetch, browser);
    await page.outbox.submit(submission());
    await page.outbox.flush();
    await openPage(scripted(accept).fetch, browser).outbox.flush();
    expect(await browser.store.entries()).toEqual([]);
    here.next(accept);
    await page.outbox.flush();
    expect(lastOf(page)).toEqual({ id: first, state: 'sent', receipt: receiptFor(first) });
    await page.outbox.flush();
    expect(here.calls).toHaveLength(2);
  });

  test('each hear of the refusal that the other one got, once and without asking again', async () => {
    const browser = fakeBrowser();
    const here = scripted(unreachable);
    const page = openPage(here.fetch, browser);
    await page.outbox.submit(submission());
    await page.outbox.flush();
    await openPage(scripted(problem(409, 'period_closed')).fetch, browser).outbox.flush();
    await page.outbox.flush();
    await page.outbox.flush();
    expect(page.statesOf(first)).toEqual(['queued', 'sending', 'waiting', 'rejected']);
    expect(lastOf(page)).toMatchObject({ error: { code: 'period_closed' } });
    expect(here.calls).toHaveLength(1);
  });
});
