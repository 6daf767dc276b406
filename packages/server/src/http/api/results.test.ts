import { describe, expect, test } from 'vitest';
import type { ResultResponse } from '@suara/schema';
import { savePeriod, saveServiceUsers, saveUnit } from '../../services/tenants.ts';
import { problemIn, startApp, type TestApp } from '../../testing/app.ts';
import { databases } from '../../testing/storages.ts';
import { submissionTo } from '../../testing/submissions.ts';
import { seedUnit } from '../../testing/tenants.ts';

async function answerAll(app: TestApp, values: readonly number[], service = 'ktp'): Promise<void> {
  const { form } = await app.form();
  for (const value of values) await app.submit(submissionTo(form, { service }, value));
}

describe.each(databases)('a result on %s', (kind) => {
  test('pools the unit by respondent and sets every service beside it', async () => {
    const app = await startApp(kind);
    await answerAll(app, [4, 4, 3]);
    await answerAll(app, [2], 'kk');
    const result = await app.result();
    expect(result).toMatchObject({
      unit: { id: 'dukcapil', name: 'Dinas Dukcapil', instansi: 'Pemerintah Kota Contoh' },
      period: { id: '2026-S2', open: true },
      service: null,
      weight: { mode: 'exact', label: 'bobot 1/9' },
      method: 'pooled',
      responses: { collected: 4, valid: 4, used: 4 },
      status: 'scored',
      mean: '3.25',
      ikm: '81.25',
      grade: 'B',
      performance: 'Baik',
      unanswered: [],
      sample: null,
      services: [
        { id: 'ktp', name: 'KTP elektronik', responses: 3, status: 'scored', ikm: '91.67', grade: 'A' },
        { id: 'kk', name: 'Kartu Keluarga', responses: 1, status: 'scored', ikm: '50.00', grade: 'D' },
      ],
    });
    expect(result.elements[0]).toEqual({
      id: 'persyaratan',
      reportCode: 'U1',
      name: { id: 'Persyaratan', en: 'Requirements' },
      answered: 4,
      sum: 13,
      nrr: '3.25',
      weightedNrr: '0.361',
      counts: [0, 1, 1, 2],
      lowest: false,
    });
    expect(result.elements.map(({ reportCode }) => reportCode).join()).toBe('U1,U2,U3,U4,U5,U6,U7,U8,U9');
  });

  test('of one service counts that service alone', async () => {
    const app = await startApp(kind);
    await answerAll(app, [4]);
    await answerAll(app, [2], 'kk');
    expect(await app.result('dukcapil', '?service=kk')).toMatchObject({
      service: { id: 'kk', name: 'Kartu Keluarga' },
      responses: { used: 1 },
      ikm: '50.00',
      services: [],
    });
  });

  test('has a sample target when the users of every service are stated', async () => {
    const app = await startApp(kind);
    await saveServiceUsers(app.storage, { unit: 'dukcapil', service: 'ktp', period: '2026-S2', users: 300 });
    expect((await app.result()).sample).toBeNull();
    expect((await app.result('dukcapil', '?service=ktp')).sample).toEqual({ users: 300, target: 169 });
    await saveServiceUsers(app.storage, { unit: 'dukcapil', service: 'kk', period: '2026-S2', users: 200 });
    expect((await app.result()).sample).toEqual({ users: 500, target: 217 });
  });

  test('of a period keeps the wording and weights it was asked with', async () => {
    const app = await startApp(kind);
    await answerAll(app, [3]);
    const own = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'kompetensi', 'perilaku', 'sarana'];
    const weights = { ...Object.fromEntries(own.map((id) => [id, '0.1'])), pengaduan: '0.2' };
    app.clock.set('2027-02-01T09:00:00+07:00');
    await seedUnit(app.storage, { additions: { 'skm-2017': { weights } } });
    await answerAll(app, [3]);
    expect((await app.result('dukcapil', '?period=2026-S2')).weight.label).toBe('bobot 1/9');
    expect((await app.result()).weight.label).toBe('bobot unit');
  });
});

test('without data has no figure at all, never 0', async () => {
  const app = await startApp('SQLite');
  const result = await app.result();
  expect(result).toMatchObject({ status: 'no_data', ikm: null, mean: null, grade: null, performance: null });
  expect(result.responses.used).toBe(0);
  expect(result.services.map(({ status, ikm }) => [status, ikm])).toEqual([
    ['no_data', null],
    ['no_data', null],
  ]);
});

test('names the elements nobody answered instead of an index', async () => {
  const app = await startApp('SQLite');
  await app.submit(submissionTo((await app.form()).form, { answers: { waktu: 4, sarana: 2 } }));
  const result = await app.result();
  expect(result).toMatchObject({ status: 'not_computable', ikm: null, grade: null });
  expect(result.unanswered).toEqual(['U1', 'U2', 'U4', 'U5', 'U6', 'U7', 'U8']);
  expect(result.elements.every(({ lowest }) => !lowest)).toBe(true);
});

test('marks the three lowest elements', async () => {
  const app = await startApp('SQLite');
  const { form } = await app.form();
  const low = { waktu: 2, biaya: 1, sarana: 2 };
  const submission = submissionTo(form);
  await app.submit({ ...submission, answers: { ...submission.answers, ...low } });
  const marked = (await app.result()).elements.filter(({ lowest }) => lowest).map(({ id }) => id);
  expect(marked).toEqual(['waktu', 'biaya', 'sarana']);
});

test('can be had with the weights that the regulation prints', async () => {
  const app = await startApp('SQLite');
  await answerAll(app, [3]);
  const figures = async (mode: string) => (await app.result('dukcapil', `?mode=${mode}`)) as ResultResponse;
  expect(await figures('0.11')).toMatchObject({ ikm: '74.25', weight: { label: 'bobot 0,11' } });
  expect(await figures('0.111')).toMatchObject({ ikm: '74.93', weight: { label: 'bobot 0,111' } });
  expect(await figures('exact')).toMatchObject({ ikm: '75.00', weight: { label: 'bobot 1/9' } });
});

test('of an instrument without an IKM is its mean alone', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { instruments: ['skm-2017', 'spak-6'] });
  const { form } = await app.form('dukcapil', '?instrument=spak-6');
  await app.submit(submissionTo(form, {}, 5));
  expect(await app.result('dukcapil', '?instrument=spak-6')).toMatchObject({ mean: '5.00', ikm: null, grade: null });
  expect((await app.result()).status).toBe('no_data');
});

test.each([
  ['units/tidak-ada/results', 'unit_unknown', 404],
  ['units/dukcapil/results?period=2026-Q4', 'period_unknown', 404],
  ['units/dukcapil/results?period=constructor', 'period_unknown', 404],
  ['units/dukcapil/results?service=paspor', 'service_unknown', 422],
  ['units/dukcapil/results?instrument=spkp-4', 'instrument_unknown', 404],
  ['units/dukcapil/results?mode=0.2', 'field_invalid', 422],
])('%s: %s', async (path, code, status) => {
  const app = await startApp('SQLite');
  const response = await app.request(`/api/v1/${path}`);
  expect([response.status, (await problemIn(response)).code]).toEqual([status, code]);
});

test('has an ETag that changes with the next response', async () => {
  const app = await startApp('SQLite');
  const path = '/api/v1/units/dukcapil/results';
  const etag = (await app.request(path)).headers.get('etag')!;
  expect((await app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  await answerAll(app, [3]);
  expect((await app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(200);
});

/** An app whose unit has three periods of its own. */
async function custom() {
  const app = await startApp('SQLite');
  await saveUnit(app.storage, {
    id: 'dukcapil',
    instansi: 'kota-contoh',
    name: 'Dinas Dukcapil',
    timeZone: 'Asia/Jakarta',
    periodScheme: 'custom',
  });
  const period = (id: string, from: string, to: string) =>
    savePeriod(app.storage, { unit: 'dukcapil', id, label: id, startsAt: Date.parse(from), endsAt: Date.parse(to) });
  await period('maret', '2026-03-01T00:00:00+07:00', '2026-04-01T00:00:00+07:00');
  await period('november', '2026-11-01T00:00:00+07:00', '2026-12-01T00:00:00+07:00');
  await period('desember', '2026-12-20T00:00:00+07:00', '2026-12-24T00:00:00+07:00');
  return app;
}

describe('between the custom periods of a unit', () => {
  test('no response is taken, and the latest period with data is shown', async () => {
    const app = await custom();
    await answerAll(app, [3]);
    app.clock.set('2026-12-25T10:00:00+07:00');
    expect((await app.form()).period).toBeNull();
    const result = await app.result();
    expect(result.period).toEqual({ id: 'november', label: { id: 'november' }, open: false });
    expect(result.responses.used).toBe(1);
  });

  test('without any data the latest that has begun is shown', async () => {
    const app = await custom();
    app.clock.set('2026-12-10T10:00:00+07:00');
    expect((await app.result()).period.id).toBe('november');
  });

  test('a unit that has entered none has no result', async () => {
    const app = await startApp('SQLite');
    await seedUnit(app.storage, { periodScheme: 'custom' });
    expect((await problemIn(await app.request('/api/v1/units/dukcapil/results'))).code).toBe('period_unknown');
  });
});
