import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { embedPolicy, pageHeaders, pagePolicy } from './headers.ts';

test('a page that stands alone runs no script, fetches nothing and stands in no frame', () => {
  expect(pagePolicy).toContain("default-src 'none'");
  expect(pagePolicy).not.toContain('script-src');
  expect(pagePolicy).toContain("frame-ancestors 'none'");
  expect(pagePolicy).not.toContain('unsafe');
});

test('a page for frames stands in those of the unit alone, or in any while the unit lists none', () => {
  expect(embedPolicy([])).toMatch(/frame-ancestors \*$/);
  expect(embedPolicy(['https://a.example', 'https://b.example'])).toMatch(
    /frame-ancestors 'self' https:\/\/a\.example https:\/\/b\.example$/,
  );
  expect(embedPolicy([])).not.toContain('unsafe');
});

test('headers that a route sets itself are left alone, the others are added', async () => {
  const app = new Hono();
  app.use(pageHeaders);
  app.get('/own', (context) =>
    context.text('x', 200, { 'Cache-Control': 'no-store', 'Content-Security-Policy': 'own' }),
  );
  app.get('/plain', (context) => context.text('x'));
  const own = await app.request('/own');
  expect([own.headers.get('cache-control'), own.headers.get('content-security-policy')]).toEqual(['no-store', 'own']);
  const plain = await app.request('/plain');
  expect(plain.headers.get('content-security-policy')).toBe(pagePolicy);
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff');
  expect(plain.headers.get('referrer-policy')).not.toBe('no-referrer');
});
