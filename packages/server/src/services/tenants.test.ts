import { describe, expect, test } from 'vitest';
import { databases, migratedStorage } from '../testing/storages.ts';
import { seedUnit } from '../testing/tenants.ts';
import { findUnit } from '../storage/tenants.ts';
import {
  closePeriod,
  saveInstansi,
  savePeriod,
  saveService,
  saveServiceUsers,
  saveUnit,
  type UnitDefinition,
} from './tenants.ts';

describe.each(databases)('tenants on %s', (kind) => {
  test('saving again changes, and never doubles', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    await seedUnit(storage, { name: 'Dinas Dukcapil Contoh', origins: ['https://contoh.example'] });
    const found = await findUnit(storage, 'dukcapil');
    expect(found?.unit).toEqual({
      id: 'dukcapil',
      instansi: 'kota-contoh',
      name: 'Dinas Dukcapil Contoh',
      timeZone: 'Asia/Jakarta',
      periodScheme: 'semester',
      instruments: ['skm-2017'],
      additions: {},
      origins: ['https://contoh.example'],
    });
    expect(found?.services.map(({ id }) => id)).toEqual(['ktp', 'kk']);
  });

  test('a custom period keeps that it was closed when it is changed', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage, { periodScheme: 'custom' });
    const period = { unit: 'dukcapil', id: 'uji', label: 'Uji', startsAt: 1_000, endsAt: 2_000 };
    await savePeriod(storage, period);
    await closePeriod(storage, 'dukcapil', 'uji', 1_500);
    await savePeriod(storage, { ...period, label: 'Uji coba' });
    const [row] = (await findUnit(storage, 'dukcapil'))!.periods;
    expect(row).toMatchObject({ label: 'Uji coba', starts_at: 1_000, closed_at: 1_500 });
  });
});

describe('a unit is refused', () => {
  const wrong: [string, string, string, Partial<UnitDefinition>][] = [
    ['an id that is no slug', 'field_invalid', 'id', { id: 'Dinas Dukcapil' }],
    ['an empty name', 'field_invalid', 'name', { name: '' }],
    ['control characters in its name', 'field_invalid', 'name', { name: 'Dinas\u202e' }],
    ['a zone outside Indonesia', 'time_zone_unknown', 'timeZone', { timeZone: 'Asia/Singapore' }],
    ['an unknown instrument', 'instrument_unknown', 'skm-1999', { instruments: ['skm-1999'] }],
    ['an origin with a path', 'field_invalid', 'origins.0', { origins: ['https://contoh.example/'] }],
    [
      'weights that do not total 1',
      'instrument_invalid',
      'persyaratan',
      { additions: { 'skm-2017': { weights: {} } } },
    ],
  ];

  test.each(wrong)('with %s', async (_, code, field, changes) => {
    const storage = await migratedStorage('SQLite');
    await saveInstansi(storage, { id: 'kota-contoh', name: 'Pemerintah Kota Contoh' });
    const unit = { id: 'dukcapil', instansi: 'kota-contoh', name: 'Dukcapil', timeZone: 'Asia/Jakarta', ...changes };
    await expect(saveUnit(storage, unit)).rejects.toMatchObject({ code, field });
    expect(await storage.database.selectFrom('unit').selectAll().execute()).toEqual([]);
  });
});

test('a period that overlaps another, ends before it begins, or belongs to a calendar scheme is refused', async () => {
  const storage = await migratedStorage('SQLite');
  await seedUnit(storage, { periodScheme: 'custom' });
  const period = { unit: 'dukcapil', id: 'satu', label: 'Satu', startsAt: 1_000, endsAt: 2_000 };
  await savePeriod(storage, period);
  const refused = { code: 'field_invalid', field: 'period' };
  await expect(savePeriod(storage, { ...period, id: 'dua', startsAt: 1_999, endsAt: 3_000 })).rejects.toMatchObject(
    refused,
  );
  await expect(savePeriod(storage, { ...period, id: 'dua', startsAt: 4_000, endsAt: 4_000 })).rejects.toMatchObject(
    refused,
  );
  await seedUnit(storage);
  await expect(savePeriod(storage, { ...period, id: 'tiga', startsAt: 5_000, endsAt: 6_000 })).rejects.toMatchObject(
    refused,
  );
  expect((await findUnit(storage, 'dukcapil'))!.periods.map(({ id }) => id)).toEqual(['satu']);
});

test('users are stated for a unit, a period and a service that exist', async () => {
  const storage = await migratedStorage('SQLite');
  await seedUnit(storage);
  const statement = { unit: 'dukcapil', service: 'ktp', period: '2026-S2', users: 10 };
  const refusal = (changes: Partial<typeof statement>) => saveServiceUsers(storage, { ...statement, ...changes });
  await expect(refusal({ unit: 'lain' })).rejects.toMatchObject({ code: 'unit_unknown' });
  await expect(refusal({ period: '2026' })).rejects.toMatchObject({ code: 'period_unknown' });
  await expect(refusal({ service: 'paspor' })).rejects.toMatchObject({ code: 'service_unknown' });
  await expect(refusal({ users: 0 })).rejects.toMatchObject({ code: 'field_invalid', field: 'users' });
  await expect(closePeriod(storage, 'dukcapil', '2026-Q1', 0)).rejects.toMatchObject({ code: 'period_unknown' });
  await expect(saveService(storage, { unit: 'dukcapil', id: 'A B', name: 'x' })).rejects.toMatchObject({ field: 'id' });
});
