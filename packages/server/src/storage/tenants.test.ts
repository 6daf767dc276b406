import { describe, expect, test } from 'vitest';
import { saveServiceUsers } from '../services/tenants.ts';
import { databases, migratedStorage } from '../testing/storages.ts';
import { seedUnit } from '../testing/tenants.ts';
import { findUnit, listUnits, readServiceUsers, writeInstansi, writePeriod, writeUnit } from './tenants.ts';

describe.each(databases)('tenants in storage on %s', (kind) => {
  test('a unit comes with its instansi, its services in their order and its periods in time', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage, { periodScheme: 'custom' });
    const period = { unit: 'dukcapil', label: 'x', closed_at: null };
    await writePeriod(storage, { ...period, id: 'later', starts_at: 2_000, ends_at: 3_000 });
    await writePeriod(storage, { ...period, id: 'sooner', starts_at: 1_000, ends_at: 2_000 });
    const found = await findUnit(storage, 'dukcapil');
    expect(found?.instansiName).toBe('Pemerintah Kota Contoh');
    expect(found?.services.map(({ id, position }) => [id, position])).toEqual([
      ['ktp', 0],
      ['kk', 1],
    ]);
    expect(found?.periods.map(({ id, starts_at }) => [id, starts_at])).toEqual([
      ['sooner', 1_000],
      ['later', 2_000],
    ]);
    expect(await findUnit(storage, 'tidak-ada')).toBeUndefined();
  });

  test('units are listed by instansi and name', async () => {
    const storage = await migratedStorage(kind);
    await writeInstansi(storage, { id: 'kab-contoh', name: 'Kabupaten Contoh' });
    await seedUnit(storage);
    await seedUnit(storage, { id: 'arsip', name: 'Arsip' });
    await seedUnit(storage, { id: 'puskesmas', instansi: 'kab-contoh', name: 'Puskesmas' });
    expect((await listUnits(storage)).map(({ id, instansi }) => `${instansi}: ${id}`)).toEqual([
      'Kabupaten Contoh: puskesmas',
      'Pemerintah Kota Contoh: arsip',
      'Pemerintah Kota Contoh: dukcapil',
    ]);
  });

  test('a unit belongs to an instansi that exists', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    const { unit } = (await findUnit(storage, 'dukcapil'))!;
    await expect(writeUnit(storage, { ...unit, id: 'lain', instansi: 'tidak-ada' })).rejects.toThrow(/foreign key/i);
  });

  test('users are read for one unit and period', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    const statement = { unit: 'dukcapil', service: 'ktp', period: '2026-S2', users: 5_000_000_000 };
    await saveServiceUsers(storage, statement);
    await saveServiceUsers(storage, { ...statement, period: '2026-S1', users: 1 });
    expect(await readServiceUsers(storage, 'dukcapil', '2026-S2')).toEqual([statement]);
  });

  test('every change is noted, so that caches read again', async () => {
    const storage = await migratedStorage(kind);
    const before = storage.tenantRevision;
    await seedUnit(storage);
    expect(storage.tenantRevision).toBe(before + 4);
  });
});
