import { describe, expect, test } from 'vitest';
import { skm2017 } from '@suara/schema';
import { closePeriod, saveService } from '../../services/tenants.ts';
import { openStorage } from '../../storage/storage.ts';
import { problemIn, startApp, TestApp } from '../../testing/app.ts';
import { databases, temporaryFolder, whenDone } from '../../testing/storages.ts';
import { seedUnit } from '../../testing/tenants.ts';
import { migrate } from '../../storage/migrate.ts';
import { FakeClock } from '../../testing/clock.ts';

describe.each(databases)('the form of a unit on %s', (kind) => {
  test('is its instrument with its services and the open period', async () => {
    const app = await startApp(kind);
    const { form, period } = await app.form();
    expect(form.id).toMatch(/^skm-2017\.1-[0-9a-f]{12}$/);
    expect(form.unit).toEqual({ id: 'dukcapil', name: 'Dinas Dukcapil', instansi: 'Pemerintah Kota Contoh' });
    expect(form.instrument).toEqual(skm2017);
    expect(form.services).toEqual([
      { id: 'ktp', name: 'KTP elektronik' },
      { id: 'kk', name: 'Kartu Keluarga' },
    ]);
    expect(period).toEqual({ id: '2026-S2', label: { id: 'Semester II 2026', en: 'Semester 2, 2026' } });
  });

  test('gets another id when its content changes, and every version given out is kept', async () => {
    const app = await startApp(kind);
    const before = await app.form();
    await saveService(app.storage, { unit: 'dukcapil', id: 'akta', name: 'Akta Kelahiran', position: 2 });
    const after = await app.form();
    expect(after.form.services.map(({ id }) => id)).toEqual(['ktp', 'kk', 'akta']);
    const kept = await app.storage.database
      .selectFrom('form')
      .select(['id', 'unit', 'instrument', 'content'])
      .execute();
    expect(kept.map(({ id }) => id).sort()).toEqual([before.form.id, after.form.id].sort());
    expect(kept.find(({ id }) => id === before.form.id)).toMatchObject({
      unit: 'dukcapil',
      instrument: 'skm-2017',
      content: JSON.stringify(before.form),
    });
  });

  test('has the elements and weights that the unit adds', async () => {
    const app = await startApp(kind);
    const own = {
      id: 'parkir',
      name: { id: 'Parkir' },
      question: { id: 'Bagaimana tempat parkir?' },
      options: skm2017.elements[0]!.options,
    };
    await seedUnit(app.storage, { additions: { 'skm-2017': { elements: [own] } } });
    const { form } = await app.form();
    expect(form.instrument.elements.at(-1)).toMatchObject({ id: 'parkir', reportCode: 'U10', questionNumber: 10 });
  });
});

test('is asked for again with its ETag: 304 while nothing changed', async () => {
  const app = await startApp('SQLite');
  const first = await app.request('/api/v1/units/dukcapil/form');
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await app.request('/api/v1/units/dukcapil/form', { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await closePeriod(app.storage, 'dukcapil', '2026-S2', app.clock.now());
  const changed = await app.request('/api/v1/units/dukcapil/form', { headers: { 'If-None-Match': etag } });
  expect(changed.status).toBe(200);
});

test('shows another instrument the unit runs, and refuses one it does not', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { instruments: ['skm-2017', 'spak-4'] });
  expect((await app.form('dukcapil', '?instrument=spak-4')).form.instrument.id).toBe('spak-4');
  for (const instrument of ['spkp-4', 'constructor', 'tidak-ada']) {
    const problem = await problemIn(await app.request(`/api/v1/units/dukcapil/form?instrument=${instrument}`));
    expect([problem.status, problem.code]).toEqual([404, 'instrument_unknown']);
  }
  expect((await problemIn(await app.request('/api/v1/units/tidak-ada/form'))).code).toBe('unit_unknown');
});

test('what another node changes is seen after two seconds', async () => {
  const app = await startApp('PostgreSQL');
  await app.form();
  const { database } = app.storage;
  await database.updateTable('service').set({ name: 'KTP-el' }).where('id', '=', 'ktp').execute();
  expect((await app.form()).form.services[0]!.name).toBe('KTP elektronik');
  app.clock.advance(2_000);
  expect((await app.form()).form.services[0]!.name).toBe('KTP-el');
});

test('a version given out before a restart is still known after it', async () => {
  const dataDirectory = temporaryFolder();
  const first = openStorage({ dataDirectory });
  await migrate(first);
  await seedUnit(first);
  const clock = new FakeClock('2026-11-25T10:00:00+07:00');
  const { form } = await new TestApp(first, clock).form();
  await saveService(first, { unit: 'dukcapil', id: 'ktp', name: 'KTP-el', position: 0 });
  await first.close();
  const second = openStorage({ dataDirectory });
  whenDone(() => second.close());
  const restarted = new TestApp(second, clock);
  const body = `id=01900000-0000-7000-8000-000000000000&unit=dukcapil&service=ktp&form=${form.id}&answer.waktu=3`;
  expect((await restarted.post(body)).status).toBe(201);
});
