import { describe, expect, test } from 'vitest';
import { FakeClock } from '../testing/clock.ts';
import { databases, migratedStorage } from '../testing/storages.ts';
import { seedUnit } from '../testing/tenants.ts';
import { UnitDirectory } from './unit-directory.ts';

describe.each(databases)('the directory on %s', (kind) => {
  async function directory() {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    const clock = new FakeClock('2026-11-25T10:00:00+07:00');
    return { storage, clock, units: new UnitDirectory(storage, clock) };
  }

  test('reads a unit once while it is young', async () => {
    const { storage, units, clock } = await directory();
    const first = await units.unit('dukcapil');
    await storage.database.updateTable('unit').set({ name: 'Nama Baru' }).execute();
    expect(await units.unit('dukcapil')).toBe(first);
    clock.advance(2_000);
    expect((await units.unit('dukcapil')).unit.name).toBe('Nama Baru');
  });

  test('sees at once what this process changes', async () => {
    const { storage, units } = await directory();
    await units.unit('dukcapil');
    await seedUnit(storage, { name: 'Nama Baru' });
    expect((await units.unit('dukcapil')).unit.name).toBe('Nama Baru');
  });

  test('does not remember that a unit is missing', async () => {
    const { storage, units } = await directory();
    await expect(units.unit('puskesmas')).rejects.toMatchObject({ code: 'unit_unknown' });
    await seedUnit(storage, { id: 'puskesmas' });
    expect((await units.unit('puskesmas')).unit.id).toBe('puskesmas');
  });

  test('a form is only kept when it is given out to be answered', async () => {
    const { units } = await directory();
    const unit = await units.unit('dukcapil');
    const composed = units.composedForm(unit);
    expect(await units.form(composed.id)).toBeUndefined();
    expect(await units.currentForm(unit)).toBe(composed);
    expect(await units.form(composed.id)).toEqual(composed);
  });

  test('a form that could not be kept is tried again', async () => {
    const { storage, units } = await directory();
    const unit = await units.unit('dukcapil');
    await storage.database.schema.alterTable('form').renameTo('form_gone').execute();
    await expect(units.currentForm(unit)).rejects.toThrow();
    await storage.database.schema.alterTable('form_gone').renameTo('form').execute();
    const { id } = await units.currentForm(unit);
    const rows = await storage.database.selectFrom('form').select('id').execute();
    expect(rows).toEqual([{ id }]);
  });
});
