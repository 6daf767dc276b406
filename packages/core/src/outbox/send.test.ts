import { describe, expect, test } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { fakeEnvironment } from '../testing/fake-environment.ts';
import {
  accept,
  hang,
  html,
  json,
  problem,
  receiptFor,
  scripted,
  unreachable,
  type Reply,
} from '../testing/fake-server.ts';
import { responseId } from '../testing/fixtures.ts';
import { send } from './send.ts';

const url = 'https://suara.example/api/v1/responses';
const id = responseId(1);
const entry = { id, unit: 'dukcapil', service: 'ktp', body: `id=${id}&answer.waktu=3`, attempts: 0, retryAt: 0 };

function sendTo(reply: Reply) {
  const server = scripted(reply);
  const environment = fakeEnvironment(server.fetch);
  return { server, environment, outcome: send(environment, url, entry) };
}

test('posts the body as a plain form would, without preflight, cookies or redirects, even when the page closes', async () => {
  const { server, outcome } = sendTo(accept);
  expect(await outcome).toEqual({ receipt: receiptFor(id) });
  expect(server.calls[0]).toMatchObject({
    url,
    init: {
      method: 'POST',
      body: entry.body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      keepalive: true,
      credentials: 'omit',
      redirect: 'error',
    },
  });
});

test('a receipt with status 200 is the one of an earlier try', async () => {
  expect(await sendTo(json(receiptFor(id))).outcome).toHaveProperty('receipt');
});

describe('is no receipt:', () => {
  test.each<[string, Reply]>([
    ['a page of a captive portal', html()],
    ['JSON of a captive portal', json({ login: 'required' })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['null', json(null)],
    ['the receipt of another response', json(receiptFor(responseId(2)), 201)],
    ['our id without a number', json({ id })],
    ['a receipt with the status of an error', json(receiptFor(id), 500)],
  ])('%s', async (_, reply) => {
    const outcome = await sendTo(reply).outcome;
    expect(outcome).toMatchObject({ error: { code: 'response_not_understood' }, wait: 0 });
  });
});

test.each([400, 401, 403, 404, 405, 409, 413, 415, 422])('%i is a refusal', async (status) => {
  expect(await sendTo(problem(status, 'field_invalid')).outcome).toMatchObject({
    wait: undefined,
    error: { code: 'field_invalid', status, sentence: { id: 'Indonesia.', en: 'English.' } },
  });
  expect(await sendTo(html(status)).outcome).toMatchObject({ wait: undefined, error: { status } });
});

test.each([408, 425, 429, 500, 502, 503, 504, 511])('%i is worth another try', async (status) => {
  const outcome = await sendTo(problem(status, 'internal', { 'retry-after': '30' })).outcome;
  expect(outcome).toMatchObject({ wait: 30_000, error: { status } });
  expect(await sendTo(html(status)).outcome).toMatchObject({ wait: 0 });
});

test('a network that fails or stays silent is worth another try', async () => {
  const failed = { wait: 0, error: { code: 'network_unreachable' } };
  expect(await sendTo(unreachable).outcome).toMatchObject(failed);
  const silent = sendTo(hang);
  await settle();
  await silent.environment.clock.advance(60_000);
  expect(await silent.outcome).toMatchObject(failed);
});
