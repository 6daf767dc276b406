import { expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { foreignOrigin } from './sender.ts';

function origin(value: string | undefined, publicUrl?: string): string | undefined {
  const headers: Record<string, string> = value === undefined ? {} : { Origin: value };
  const request = new Request('http://127.0.0.1:8080/api/v1/responses', { headers });
  return foreignOrigin(request, readSettings({ SUARA_PUBLIC_URL: publicUrl }));
}

test('a request without an origin comes from no other site', () => {
  expect(origin(undefined)).toBeUndefined();
});

test("the server's own pages are no other site, whichever scheme the proxy speaks", () => {
  expect(origin('http://127.0.0.1:8080')).toBeUndefined();
  expect(origin('https://suara.contoh.example', 'https://suara.contoh.example/')).toBeUndefined();
});

test('every other site is itself: another port, another host, a sandboxed frame', () => {
  expect(origin('http://127.0.0.1:9090')).toBe('http://127.0.0.1:9090');
  expect(origin('https://suara.contoh.example')).toBe('https://suara.contoh.example');
  expect(origin('null')).toBe('null');
});

test('what is no origin is refused', () => {
  expect(() => origin('bukan asal')).toThrow(expect.objectContaining({ code: 'origin_not_allowed' }));
});
