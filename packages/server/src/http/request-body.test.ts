import { limits } from '@suara/schema';
import { expect, test } from 'vitest';
import { readBody } from './request-body.ts';

function streamOf(chunks: readonly Uint8Array[], end: 'close' | 'break' = 'close') {
  const state = { cancelled: false };
  const rest = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift();
      if (next) controller.enqueue(next);
      else if (end === 'close') controller.close();
      else controller.error(new Error('connection reset'));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { state, request: new Request('http://suara.test', { method: 'POST', body, duplex: 'half' } as RequestInit) };
}

function stated(length: number, body = 'x'): Request {
  const headers = { 'Content-Length': String(length) };
  return new Request('http://suara.test', { method: 'POST', body, headers });
}

test('chunks are put together again', async () => {
  const chunks = ['seka', 'li ', 'lagi'].map((text) => new TextEncoder().encode(text));
  expect(new TextDecoder().decode(await readBody(streamOf(chunks).request))).toBe('sekali lagi');
});

test('a request without a body has an empty one', async () => {
  expect(await readBody(new Request('http://suara.test', { method: 'POST' }))).toHaveLength(0);
});

test('a stream of exactly the limit is read; one byte more is refused and the sender told to stop', async () => {
  const full = new Uint8Array(limits.bodyBytes);
  expect(await readBody(streamOf([full]).request)).toHaveLength(limits.bodyBytes);
  const { state, request } = streamOf([full, new Uint8Array(1), full]);
  await expect(readBody(request)).rejects.toMatchObject({ code: 'body_too_large' });
  expect(state.cancelled).toBe(true);
});

test('a body that states too great a length is not read at all', async () => {
  const request = stated(limits.bodyBytes + 1);
  await expect(readBody(request)).rejects.toMatchObject({ code: 'body_too_large' });
  expect(request.bodyUsed).toBe(false);
});

test('a stated length does not hide a chunked body from being counted', async () => {
  const request = stated(1, 'y'.repeat(limits.bodyBytes + 1));
  request.headers.set('Transfer-Encoding', 'chunked');
  await expect(readBody(request)).rejects.toMatchObject({ code: 'body_too_large' });
});

test('a body that breaks off is malformed, not a fault of the server', async () => {
  const { request } = streamOf([new Uint8Array(10)], 'break');
  await expect(readBody(request)).rejects.toMatchObject({ code: 'body_malformed' });
});

test('bodies that arrive together are handed over together', async () => {
  const order: string[] = [];
  const read = async (name: string) => {
    await readBody(stated(1));
    order.push(name);
  };
  const turn = new Promise<void>((resolve) =>
    setImmediate(() => setImmediate(() => resolve(void order.push('later')))),
  );
  await Promise.all([read('a'), read('b'), read('c'), turn]);
  expect(order).toEqual(['a', 'b', 'c', 'later']);
});
