import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { answerUnrouted } from './method-not-allowed.ts';

function app(): Hono {
  const routes = new Hono();
  routes.use(async (_, next) => next());
  routes.get('/both/:id', (context) => context.text('got'));
  routes.post('/both/:id', (context) => context.text('posted'));
  routes.post('/post', (context) => context.text('posted'));
  routes.options('/*', (context) => context.body(null, 204));
  routes.notFound((context) => answerUnrouted(routes, context));
  return routes;
}

test.each([
  ['PUT', '/both/1', 405, 'GET, POST'],
  ['GET', '/post', 405, 'POST'],
  ['DELETE', '/post', 405, 'POST'],
  ['GET', '/nowhere', 404, null],
  ['PUT', '/both', 404, null],
])('%s %s is %d', async (method, path, status, allow) => {
  const response = await app().request(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
});

test('what has a route is answered by it', async () => {
  expect(await (await app().request('/both/1')).text()).toBe('got');
  expect((await app().request('/both/1', { method: 'HEAD' })).status).toBe(200);
  expect((await app().request('/nowhere', { method: 'OPTIONS' })).status).toBe(204);
});
