import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startApp } from '../../testing/app.ts';
import { temporaryFolder } from '../../testing/storages.ts';

const loader = `/* pemuat */ ${'suara();'.repeat(200)}`;

function writeBundle(sdk: string, version: string, content = loader): void {
  const folder = join(sdk, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'suara.js'), content);
  writeFileSync(join(folder, 'survey-1a2b.js'), 'export {};');
  const files = { 'suara.js': `sha384-${version}${'A'.repeat(60)}`, 'survey-1a2b.js': `sha384-${'B'.repeat(64)}` };
  writeFileSync(join(folder, 'sri.json'), JSON.stringify({ version, files }));
}

async function withBundle() {
  const folder = temporaryFolder();
  writeBundle(join(folder, 'sdk'), '1.0.0');
  writeFileSync(join(folder, 'secret.txt'), 'rahasia');
  writeFileSync(join(folder, 'sdk/1.0.0/unlisted.js'), 'rahasia');
  const app = await startApp('SQLite', { sdkDirectory: join(folder, 'sdk') });
  return { app, folder: join(folder, 'sdk') };
}

test('the moving address is asked for each time, from any site', async () => {
  const { app } = await withBundle();
  const response = await app.request('/sdk/suara.js');
  expect(await response.text()).toBe(loader);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const again = await app.request('/sdk/suara.js', { headers: { 'If-None-Match': response.headers.get('etag')! } });
  expect(again.status).toBe(304);
});

test('the address with a version may be kept for ever', async () => {
  const { app } = await withBundle();
  const response = await app.request('/sdk/1.0.0/survey-1a2b.js');
  expect(await response.text()).toBe('export {};');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip;q=0.8', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
])('is packed for a client that takes %s', async (accepted, encoding, unpack) => {
  const { app } = await withBundle();
  const response = await app.request('/sdk/suara.js', { headers: { 'Accept-Encoding': accepted } });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBeLessThan(loader.length / 4);
  expect(unpack(bytes).toString()).toBe(loader);
});

test.each([
  '/sdk/1.0.0/..%2fsecret.txt',
  '/sdk/..%2f/secret.txt',
  '/sdk/1.0.0/unlisted.js',
  '/sdk/0.9.0/suara.js',
  '/sdk/1.0.0/constructor',
  '/sdk/survey-1a2b.js',
  '/sdk/../secret.txt',
  '/sdk/1.0/suara.js',
])('%s leads nowhere', async (path) => {
  const { app } = await withBundle();
  const response = await app.request(path);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('rahasia');
});

test('a version that is built anew is served without a restart', async () => {
  const { app, folder } = await withBundle();
  await app.request('/sdk/suara.js');
  writeBundle(folder, '1.0.0', 'baru();');
  utimesSync(join(folder, '1.0.0/sri.json'), new Date(), new Date(Date.now() + 5_000));
  expect(await (await app.request('/sdk/suara.js')).text()).toBe('baru();');
});

test('the newest version is the moving one, by number, and earlier ones that pages pin stay', async () => {
  const { app, folder } = await withBundle();
  writeBundle(folder, '1.9.0', 'lama();');
  writeBundle(folder, '1.10.0', 'baru();');
  expect(await (await app.request('/sdk/suara.js')).text()).toBe('baru();');
  expect(await (await app.request('/sdk/1.0.0/suara.js')).text()).toBe(loader);
  expect(await (await app.request('/sdk/1.9.0/suara.js')).text()).toBe('lama();');
  expect(await app.json('/sdk/sri.json')).toMatchObject({ version: '1.10.0' });
  const pinned = JSON.parse(readFileSync(join(folder, '1.9.0/sri.json'), 'utf8')) as unknown;
  expect(await app.json('/sdk/1.9.0/sri.json')).toEqual(pinned);
});

test('without a bundle there is nothing, and the pages still work', async () => {
  const app = await startApp('SQLite', { sdkDirectory: temporaryFolder() });
  expect((await app.request('/sdk/suara.js')).status).toBe(404);
  expect((await app.request('/isi/dukcapil')).status).toBe(200);
});
