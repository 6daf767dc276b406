import { describe, expect, test } from 'vitest';
import { errorTable, skm2017 } from '@suara/schema';
import { closePeriod } from '../../services/tenants.ts';
import { recount } from '../../storage/recount.ts';
import { startApp } from '../../testing/app.ts';
import { fillIn, hiddenFields } from '../../testing/page.ts';
import { databases } from '../../testing/storages.ts';
import { seedUnit } from '../../testing/tenants.ts';

const answers = Object.fromEntries(skm2017.elements.map(({ id }) => [`answer.${id}`, '3']));

describe.each(databases)('the survey without JavaScript on %s', (kind) => {
  test('is sent, stored and thanked for with a receipt number', async () => {
    const app = await startApp(kind);
    const profile = { 'profile.usia': '41', 'profile.pekerjaan': '', 'profile.pekerjaan_lainnya': '' };
    const response = await fillIn(app, '/isi/dukcapil', { ...answers, ...profile, service: 'ktp', comment: '' });
    expect(response.status).toBe(303);
    const thanks = await (await app.request(response.headers.get('location')!)).text();
    expect(thanks).toContain('Terima kasih');
    expect(thanks).toMatch(/<p class="receipt">[0-9A-Z]{5}-[0-9A-Z]{5}<\/p>/);
    expect(await app.result()).toMatchObject({ ikm: '75.00', responses: { used: 1 } });
    const row = await app.storage.database.selectFrom('response').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ channel: 'hosted', lang: 'id', profile: '{"usia":"41"}', blanks: '{}' });
    expect(await recount(app.storage)).toEqual([]);
  });

  test('sent twice by a double click is one response with one receipt', async () => {
    const app = await startApp(kind);
    const page = await (await app.request('/isi/dukcapil')).text();
    const fields = { ...answers, service: 'ktp' };
    const [first, second] = await Promise.all([
      fillIn(app, '/isi/dukcapil', fields, page),
      fillIn(app, '/isi/dukcapil', fields, page),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await app.stored()).toBe(1);
  });
});

test('has every question as a named group of radios, one field for everything, and no script', async () => {
  const app = await startApp('SQLite');
  const response = await app.request('/isi/dukcapil');
  const page = await response.text();
  expect(page.match(/<fieldset role="radiogroup" id="answer\.[a-z]+" tabindex="-1">\s*<legend>/g)).toHaveLength(9);
  expect(page.match(/<input type="radio"/g)).toHaveLength(36);
  expect(page).toContain('<html lang="id">');
  for (const { question } of skm2017.elements) expect(page).toContain(question.id);
  expect(page).not.toMatch(/<script|style=|onclick/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('shows the questions in English beside the Indonesian on request, and records it', async () => {
  const app = await startApp('SQLite');
  expect(await (await app.request('/isi/dukcapil')).text()).not.toContain('How fast is the service given?');
  const page = await (await app.request('/isi/dukcapil?lang=en')).text();
  expect(page).toContain('Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?');
  expect(page).toContain('<span class="en" lang="en">How fast is the service given?</span>');
  const response = await fillIn(app, '/isi/dukcapil?lang=en', { ...answers, service: 'ktp' });
  expect(response.headers.get('location')).toContain('lang=en');
  const rows = await app.storage.database.selectFrom('response').select('lang').execute();
  expect(rows).toEqual([{ lang: 'en' }]);
});

test('with errors comes back with everything that was entered and a linked summary', async () => {
  const app = await startApp('SQLite');
  const entered = {
    'answer.waktu': '2',
    'profile.usia': '999',
    'profile.pekerjaan_lainnya': 'petani "garam"',
    comment: '</textarea><script>alert(1)</script>',
  };
  const response = await fillIn(app, '/isi/dukcapil', entered);
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain(`<a href="#service">${errorTable.service_missing.id}</a>`);
  expect(page).toContain(`<a href="#profile.usia">${errorTable.profile_invalid.id}</a>`);
  expect(page).toMatch(/name="answer\.waktu"\s+value="2"\s+checked/);
  expect(page).toMatch(/name="profile\.usia"[^>]*value="999"/);
  expect(page).toContain('value="petani &quot;garam&quot;"');
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
  expect(page).not.toContain('<script>alert');
  expect(await app.stored()).toBe(0);
  const corrected = { ...entered, service: 'kk', 'profile.usia': '99' };
  expect((await fillIn(app, '/isi/dukcapil', corrected, page)).status).toBe(303);
});

test('without any answer links to the first question', async () => {
  const app = await startApp('SQLite');
  const page = await (await fillIn(app, '/isi/dukcapil', { service: 'ktp' })).text();
  expect(page).toContain(`<a href="#answer.persyaratan">${errorTable.answers_missing.id}</a>`);
});

test('cleans what a browser pasted along, and records blank questions as never reminded of', async () => {
  const app = await startApp('SQLite');
  const fields = { service: 'ktp', 'answer.waktu': '4', comment: ' \u202eAntrean\r\npanjang\u0000 ' };
  expect((await fillIn(app, '/isi/dukcapil', fields)).status).toBe(303);
  const row = await app.storage.database.selectFrom('response').selectAll().executeTakeFirstOrThrow();
  expect(row.comment).toBe('Antrean\npanjang');
  const blank = skm2017.elements.filter(({ id }) => id !== 'waktu').map(({ id }) => [id, 'unprompted']);
  expect(JSON.parse(row.blanks)).toEqual(Object.fromEntries(blank));
});

test('sent again with other answers gets a new id, so that the citizen may decide', async () => {
  const app = await startApp('SQLite');
  const page = await (await app.request('/isi/dukcapil')).text();
  await fillIn(app, '/isi/dukcapil', { ...answers, service: 'ktp' }, page);
  const response = await fillIn(app, '/isi/dukcapil', { ...answers, service: 'kk' }, page);
  expect(response.status).toBe(409);
  const again = await response.text();
  expect(again).toContain(errorTable.id_reused.id);
  expect(hiddenFields(again)['id']).not.toBe(hiddenFields(page)['id']);
  expect(await app.stored()).toBe(1);
});

test('of a closed period says so, and keeps what was entered when it closed meanwhile', async () => {
  const app = await startApp('SQLite');
  const page = await (await app.request('/isi/dukcapil')).text();
  await closePeriod(app.storage, 'dukcapil', '2026-S2', app.clock.now());
  const response = await fillIn(app, '/isi/dukcapil', { ...answers, service: 'ktp', comment: 'panjang' }, page);
  expect(response.status).toBe(409);
  const again = await response.text();
  expect(again).toContain(errorTable.period_closed.id);
  expect(again).toContain('panjang');
  const closed = await (await app.request('/isi/dukcapil')).text();
  expect(closed).toContain('sedang tidak dibuka');
  expect(closed).not.toContain('<form');
});

test('of an unknown unit is a page that says so', async () => {
  const app = await startApp('SQLite');
  const response = await app.request('/isi/tidak-ada');
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  expect(await response.text()).toContain(errorTable.unit_unknown.id);
  expect((await fillIn(app, '/isi/tidak-ada', answers)).status).toBe(404);
});

test('shows a receipt number only when it can be one', async () => {
  const app = await startApp('SQLite');
  const page = await (await app.request('/isi/dukcapil/terima-kasih?nomor=<b>palsu</b>')).text();
  expect(page).not.toContain('palsu');
});

test('a link may name the service already', async () => {
  const app = await startApp('SQLite');
  const page = await (await app.request('/isi/dukcapil?service=kk')).text();
  expect(page).toMatch(/<option value="kk" selected>/);
  expect(await (await app.request('/embed/survey/dukcapil?service=kk')).text()).toContain(
    '<suara-survey unit="dukcapil" instrument="skm-2017" service="kk">',
  );
});

test('in a frame is the same form inside the element, sent to the frame again', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { origins: ['https://dukcapil.contoh.example'] });
  const response = await app.request('/embed/survey/dukcapil');
  const page = await response.text();
  expect(page).toMatch(
    /<suara-survey unit="dukcapil"[^>]*>[\s\S]*<form method="post" action="\/embed\/survey\/dukcapil">/,
  );
  expect(page).toContain('<script src="/sdk/suara.js" async></script>');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("frame-ancestors 'self' https://dukcapil.contoh.example");
  expect(policy).toContain("script-src 'self'");
  const sent = await fillIn(app, '/embed/survey/dukcapil', { ...answers, service: 'ktp' }, page);
  expect(sent.headers.get('location')).toMatch(/^\/embed\/survey\/dukcapil\/terima-kasih\?nomor=/);
  const rows = await app.storage.database.selectFrom('response').select('channel').execute();
  expect(rows).toEqual([{ channel: 'embed' }]);
});
