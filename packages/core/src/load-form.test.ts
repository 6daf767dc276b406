import { describe, expect, test } from 'vitest';
import { loadForm } from './load-form.ts';
import { settle } from './testing/fake-clock.ts';
import { fakeBrowser, fakeEnvironment } from './testing/fake-environment.ts';
import { hang, html, json, problem, scripted, unreachable, type Reply } from './testing/fake-server.ts';
import { endpoint, formResponse } from './testing/fixtures.ts';
import { brokenStore } from './testing/stores.ts';

const query = { unit: 'dukcapil' };

/** A device that has seen the form once; `server.next` says what comes afterwards. */
async function visited(store = fakeBrowser().store) {
  const server = scripted(json(formResponse));
  const environment = fakeEnvironment(server.fetch, fakeBrowser(store));
  await loadForm(environment, endpoint, query);
  await settle();
  return { server, environment, again: (unit = query.unit) => loadForm(environment, endpoint, { unit }) };
}

test('asks for the unit and the instrument, and lets the browser revalidate its own copy', async () => {
  const server = scripted(json(formResponse));
  const loaded = await loadForm(fakeEnvironment(server.fetch), endpoint, { unit: 'dukcapil', instrument: 'spak-4' });
  expect(loaded).toEqual({ response: formResponse, offline: false });
  expect(server.calls[0]?.url).toBe('https://suara.example/api/v1/units/dukcapil/form?instrument=spak-4');
  expect(server.calls[0]?.init.cache).toBe('no-cache');
  // A header of our own would cost every visitor a CORS preflight.
  expect(server.calls[0]?.init.headers).toBeUndefined();
});

describe('a device that has the copy answers from it when', () => {
  test.each<[string, Reply]>([
    ['the network fails', unreachable],
    ['the server fails', problem(500, 'internal')],
    ['the server is stopping', problem(503, 'shutting_down')],
    ['there are too many requests', problem(429, 'too_many')],
    ['a captive portal answers with a page', html()],
    ['a captive portal answers with JSON', json({ login: 'required' })],
    ['a proxy answers null', json(null)],
  ])('%s', async (_, reply) => {
    const { server, again } = await visited();
    server.next(reply);
    expect(await again()).toEqual({ response: formResponse, offline: true });
  });

  test('the line is dead', async () => {
    const { server, environment, again } = await visited();
    server.next(hang);
    const loaded = again();
    await environment.clock.advance(60_000);
    expect((await loaded).offline).toBe(true);
  });
});

test('a copy is for one unit and one instrument', async () => {
  const { server, environment, again } = await visited();
  server.next(unreachable);
  await expect(again('puskesmas')).rejects.toMatchObject({ code: 'network_unreachable' });
  const other = loadForm(environment, endpoint, { unit: 'dukcapil', instrument: 'spak-4' });
  await expect(other).rejects.toMatchObject({ code: 'network_unreachable' });
});

test('a unit that was removed does not live on', async () => {
  const { server, again } = await visited();
  server.next(problem(404, 'unit_unknown'), unreachable);
  await expect(again()).rejects.toMatchObject({ code: 'unit_unknown', sentence: { id: 'Indonesia.' } });
  await expect(again()).rejects.toMatchObject({ code: 'network_unreachable' });
});

test('a newer form replaces the copy', async () => {
  const { server, again } = await visited();
  const closed = { ...formResponse, period: null };
  server.next(json(closed));
  await again();
  await settle();
  server.next(unreachable);
  expect((await again()).response).toEqual(closed);
});

test('a caller that breaks off gets its own error, not the copy', async () => {
  const { server, environment } = await visited();
  server.next(hang);
  const controller = new AbortController();
  const loaded = loadForm(environment, endpoint, { ...query, signal: controller.signal });
  controller.abort();
  await expect(loaded).rejects.toMatchObject({ name: 'AbortError' });
});

test('without a disk the form loads all the same', async () => {
  const { server, again } = await visited(brokenStore(new Set(['get', 'set', 'delete', 'entries'] as const), 'throws'));
  server.next(unreachable);
  expect(await again()).toEqual({ response: formResponse, offline: true });
});

test('a copy that is no form is not shown', async () => {
  const { server, environment, again } = await visited();
  const [[key] = ['']] = await environment.store.entries();
  await environment.store.set(key, { form: 'from another version' });
  server.next(unreachable);
  await expect(again()).rejects.toMatchObject({ code: 'network_unreachable' });
});
