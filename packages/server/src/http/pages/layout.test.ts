import { html } from 'hono/html';
import { expect, test } from 'vitest';
import { page, pageLanguage, say, unitHeading } from './layout.ts';
import { texts } from './texts.ts';

test('English stands beside the Indonesian only on request, marked as English', async () => {
  expect(String(await say({ id: 'Waktu', en: 'Time' }, 'id'))).toBe('Waktu');
  expect(String(await say({ id: 'Waktu', en: 'Time' }, 'en'))).toBe('Waktu <span class="en" lang="en">Time</span>');
  expect(String(await say({ id: 'Parkir' }, 'en'))).toBe('Parkir');
});

test('any other language than English shows Indonesian alone', () => {
  expect(['en', 'id', 'fr', '', undefined].map(pageLanguage)).toEqual(['en', 'id', 'id', 'id', 'id']);
});

test('whatever is put into a page is escaped', async () => {
  const evil = '"><script>alert(1)</script>';
  const frame = { title: evil, language: 'en', path: evil } as const;
  const unit = { name: evil, instansi: evil };
  const document = String(await page(frame, html`${unitHeading({ id: evil, en: evil }, unit, 'en')}`));
  expect(document).not.toContain('<script>');
  expect(document.match(/&lt;script&gt;/g)!.length).toBeGreaterThan(5);
});

test('a page leads to the same page in the other language, and home', async () => {
  const content = html`isi`;
  const indonesian = String(await page({ title: 'x', language: 'id', path: '/isi/dukcapil' }, content));
  expect(indonesian).toMatch(/<a href="\/isi\/dukcapil\?lang=en" hreflang="en"\s*>/);
  expect(indonesian).toContain('<a href="/">');
  const english = String(await page({ title: 'x', language: 'en', path: '/isi/dukcapil' }, content));
  expect(english).toContain(`<a href="/isi/dukcapil">${texts.indonesian.id}</a>`);
});

test('an embedded page has no links out of its frame', async () => {
  const document = String(await page({ title: 'x', language: 'id', embedded: true }, html`isi`));
  expect(document).not.toContain('<a ');
});

test('every text of the pages has both languages and no blank ends', () => {
  for (const { id, en } of Object.values(texts)) {
    for (const text of [id, en]) expect(text).toMatch(/^\S.*\S$/);
  }
});
