import { connect, type Socket } from 'node:net';
import { encodeFields, limits } from '@suara/schema';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';
import { problemIn, startApp } from './testing/app.ts';
import { whenDone } from './testing/storages.ts';
import { submissionTo } from './testing/submissions.ts';

async function serve() {
  const app = await startApp('SQLite');
  const server = await listen(app.app, { host: '127.0.0.1', port: 0 });
  return { app, server };
}

function socketTo(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}

/** Everything that comes back until the connection is closed. */
async function answerOn(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

test('answers the requests that are under way, then closes', async () => {
  const { app, server } = await serve();
  const body = encodeFields(submissionTo((await app.form()).form));
  const socket = socketTo(server.url);
  const answer = answerOn(socket);
  const type = 'Content-Type: application/x-www-form-urlencoded';
  socket.write(`POST /api/v1/responses HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n`);
  socket.write(body.slice(0, 20));
  await expect.poll(() => socket.bytesWritten).toBeGreaterThan(20);
  await fetch(`${server.url}/healthz`);
  const closed = server.close();
  socket.write(`${body.slice(20)}GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`);
  expect(await answer).toMatch(/^HTTP\/1\.1 201[\s\S]*HTTP\/1\.1 200[\s\S]*Connection: close[\s\S]*ok$/);
  await closed;
  expect(await app.stored()).toBe(1);
  expect((await problemIn(await app.submit(submissionTo((await app.form()).form)))).code).toBe('shutting_down');
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

test('refuses an endless body at the limit, over a real connection', async () => {
  const { server } = await serve();
  whenDone(() => server.close());
  const socket = socketTo(server.url);
  const answer = answerOn(socket);
  const type = 'Content-Type: application/x-www-form-urlencoded';
  socket.write(`POST /api/v1/responses HTTP/1.1\r\nHost: x\r\n${type}\r\nTransfer-Encoding: chunked\r\n\r\n`);
  const chunk = `1000\r\n${'a'.repeat(4_096)}\r\n`;
  const sending = setInterval(() => socket.write(chunk), 5);
  socket.once('data', () => {
    clearInterval(sending);
    socket.end();
  });
  expect(await answer).toContain('HTTP/1.1 413');
});

test('refuses a body that says it is too long before it is sent', async () => {
  const { server } = await serve();
  whenDone(() => server.close());
  const socket = socketTo(server.url);
  const answer = answerOn(socket);
  const length = `Content-Length: ${limits.bodyBytes + 1}`;
  const type = 'Content-Type: application/json';
  socket.write(`POST /api/v1/responses HTTP/1.1\r\nHost: x\r\n${type}\r\n${length}\r\n\r\n`);
  socket.once('data', () => socket.end());
  expect(await answer).toContain('body_too_large');
});

test('fails when the port is taken', async () => {
  const { app, server } = await serve();
  whenDone(() => server.close());
  const port = Number(new URL(server.url).port);
  await expect(listen(app.app, { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
});
