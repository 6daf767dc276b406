import { expect, test } from 'vitest';
import { saveServiceUsers } from '../../services/tenants.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { submissionTo } from '../../testing/submissions.ts';
import { seedUnit } from '../../testing/tenants.ts';

async function text(app: TestApp, path: string): Promise<string> {
  return (await app.request(path)).text();
}

async function scored(): Promise<TestApp> {
  const app = await startApp('SQLite');
  const { form } = await app.form();
  const submission = submissionTo(form);
  await app.submit({ ...submission, answers: { ...submission.answers, waktu: 1, biaya: 2, sarana: 2 } });
  return app;
}

test('the result shows index, grade, weight, respondents, elements and services', async () => {
  const app = await scored();
  await saveServiceUsers(app.storage, { unit: 'dukcapil', service: 'ktp', period: '2026-S2', users: 1_000 });
  await saveServiceUsers(app.storage, { unit: 'dukcapil', service: 'kk', period: '2026-S2', users: 1_000 });
  const page = await text(app, '/hasil/dukcapil');
  expect(page).toContain('<p class="number">63,89</p>');
  const facts = page.replace(/\s+/g, ' ');
  expect(facts).toContain('<dt>Mutu pelayanan</dt> <dd>D</dd>');
  expect(facts).toContain('<dt>Kinerja</dt> <dd>Tidak Baik</dd>');
  expect(facts).toContain('<dt>Pembobotan</dt> <dd>bobot 1/9</dd>');
  expect(facts).toContain('<dt>Responden</dt> <dd>1</dd>');
  expect(facts).toContain('<dt>Target sampel</dt> <dd>322</dd>');
  expect(page.match(/Termasuk tiga terendah/g)).toHaveLength(3);
  expect(facts).toMatch(
    /<th scope="row">KTP elektronik<\/th> <td class="figure">1<\/td> <td class="figure">63,89<\/td> <td>D<\/td>/,
  );
  expect(facts).toMatch(
    /<th scope="row">Kartu Keluarga<\/th> <td class="figure">0<\/td> <td class="figure">Belum ada data<\/td>/,
  );
  expect(page).not.toMatch(/style=|<script/);
});

test('without data it says so, without a figure', async () => {
  const page = await text(await startApp('SQLite'), '/hasil/dukcapil');
  expect(page).toContain('<p class="reason">Belum ada data</p>');
  expect(page).not.toContain('Mutu pelayanan</dt>');
});

test('an index that cannot be computed names the elements', async () => {
  const app = await startApp('SQLite');
  const { form } = await app.form();
  const { waktu: _, ...others } = submissionTo(form).answers;
  await app.submit(submissionTo(form, { answers: others as Record<string, number> }));
  expect(await text(app, '/hasil/dukcapil')).toContain('tidak ada jawaban untuk unsur U3');
});

test('an instrument without an IKM shows its mean, and no grade', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { instruments: ['spak-6'] });
  await app.submit(submissionTo((await app.form()).form, {}, 5));
  const page = await text(app, '/hasil/dukcapil');
  expect(page).toContain('<p class="number">5,00</p>');
  expect(page).not.toContain('IKM');
  expect(await text(app, '/badge/dukcapil.svg')).toContain('Nilai rata-rata: 5,00');
});

test('names of a unit are escaped wherever they stand', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { name: '<img src=x onerror=alert(1)> & "Dukcapil"' });
  for (const path of ['/', '/hasil/dukcapil', '/isi/dukcapil', '/embed/result/dukcapil', '/badge/dukcapil.svg']) {
    const page = await text(app, path);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x');
  }
});

test('in a frame it stands inside the element, for the sites of the unit', async () => {
  const app = await scored();
  const response = await app.request('/embed/result/dukcapil');
  expect(await response.text()).toMatch(/<suara-result unit="dukcapil">[\s\S]*63,89[\s\S]*<\/suara-result>/);
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
  const fallback = await text(app, '/embed/result/dukcapil');
  expect(fallback.match(/<h1/g)).toHaveLength(1);
  expect(await text(app, '/hasil/dukcapil')).toMatch(/<h1>Survei Kepuasan Masyarakat: Dinas Dukcapil<\/h1>/);
});

test('in a frame the element shows what the address asks for', async () => {
  const app = await scored();
  const page = await text(app, '/embed/result/dukcapil?service=kk&period=2026-S2&lain=x"y');
  expect(page).toContain('<suara-result unit="dukcapil" period="2026-S2" service="kk">');
  expect((await app.request('/embed/result/dukcapil?period=x"><b>')).status).toBe(404);
});

test('the badge has the index and the grade in words that a screen reader finds', async () => {
  const app = await scored();
  const response = await app.request('/badge/dukcapil.svg');
  const image = await response.text();
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(image).toContain('<title id="title">IKM: 63,89 (D)</title>');
  expect(image).toContain('Dinas Dukcapil, Semester II 2026</desc>');
  expect(image).not.toMatch(/<script|style=/);
  const etag = response.headers.get('etag')!;
  expect((await app.request('/badge/dukcapil.svg', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  expect(await text(await startApp('SQLite'), '/badge/dukcapil.svg')).toContain('IKM: Belum ada data');
  expect((await app.request('/badge/tidak-ada.svg')).status).toBe(404);
});

test('the first page lists every unit with its survey and its result', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { id: 'puskesmas', name: 'Puskesmas Contoh' });
  const page = await text(app, '/');
  expect(page).toContain('<h2>Pemerintah Kota Contoh</h2>');
  for (const path of ['/isi/dukcapil', '/hasil/dukcapil', '/isi/puskesmas', '/hasil/puskesmas']) {
    expect(page).toContain(`href="${path}"`);
  }
});

test('the style sheet stands under an address of its content and may be kept for ever', async () => {
  const app = await startApp('SQLite');
  const [, path] = /<link rel="stylesheet" href="([^"]+)"/.exec(await text(app, '/'))!;
  expect(path).toMatch(/^\/assets\/pages-[0-9a-f]{16}\.css$/);
  const response = await app.request(path!);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(await response.text()).toContain(':focus-visible');
});
