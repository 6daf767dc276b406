import { describe, expect, test } from 'vitest';
import { fakeEnvironment } from '../testing/fake-environment.ts';
import { hang, html, json, problem, scripted, unreachable, type Reply } from '../testing/fake-server.ts';
import { errorOf, request, requestMilliseconds } from './request.ts';

const url = 'https://suara.example/api/v1/thing';

function ask(reply: Reply, signal?: AbortSignal) {
  const server = scripted(reply);
  const environment = fakeEnvironment(server.fetch);
  return { server, clock: environment.clock, answer: request(environment, url, { cache: 'no-cache' }, signal) };
}

test('sends no cookie and no path of the page', async () => {
  const { server, answer } = ask(json({ a: 1 }));
  expect((await answer).body).toEqual({ a: 1 });
  const [call] = server.calls;
  expect(call?.url).toBe(url);
  expect(call?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'strict-origin', cache: 'no-cache' });
});

test('leaves no timer and no listener behind', async () => {
  const controller = new AbortController();
  const { clock, answer, server } = ask(json({}), controller.signal);
  await answer;
  controller.abort();
  expect(clock.waits).toEqual([]);
  expect(server.calls[0]?.init.signal?.aborted).toBe(false);
});

test.each([
  ['the network fails', unreachable],
  ['the line breaks in the middle of the answer', () => new Response(brokenBody())],
])('is network_unreachable when %s', async (_, reply) => {
  await expect(ask(reply).answer).rejects.toMatchObject({ code: 'network_unreachable', status: 0 });
});

test('is network_unreachable when nothing comes for too long', async () => {
  const { clock, answer } = ask(hang);
  const outcome = expect(answer).rejects.toMatchObject({ code: 'network_unreachable' });
  await clock.advance(requestMilliseconds - 1);
  expect(clock.waits).toEqual([1]);
  await clock.advance(1);
  await outcome;
});

test.each(['before', 'during'])(
  'rejects with an AbortError when the caller broke it off %s the request',
  async (when) => {
    const controller = new AbortController();
    if (when === 'before') controller.abort();
    const { answer } = ask(hang, controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  },
);

describe('the error of an answer', () => {
  test('is the code and the sentence of a problem', async () => {
    expect(await errorFor(problem(409, 'period_closed'))).toMatchObject({
      code: 'period_closed',
      status: 409,
      sentence: { id: 'Indonesia.', en: 'English.' },
    });
  });

  test('keeps a code that only a newer server knows', async () => {
    expect(await errorFor(json({ code: 'from_the_future' }, 422))).toMatchObject({
      code: 'from_the_future',
      sentence: undefined,
    });
  });

  test.each([
    ['a page', html(502)],
    ['a page with status 200', html()],
    ['a problem with status 200', json({ code: 'period_closed', status: 409 })],
    ['null', json(null, 500)],
    ['a list', json([], 500)],
    ['a code that is no text', json({ code: 7 }, 500)],
    ['nothing', () => new Response('', { status: 500 })],
  ])('is response_not_understood for %s', async (_, reply) => {
    expect(await errorFor(reply)).toMatchObject({ code: 'response_not_understood', sentence: undefined });
  });
});

async function errorFor(reply: Reply) {
  return errorOf(await ask(reply).answer);
}

function brokenBody(): ReadableStream {
  return new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) });
}
