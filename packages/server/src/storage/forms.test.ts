import { skm2017, type SurveyForm } from '@suara/schema';
import { describe, expect, test } from 'vitest';
import { databases, migratedStorage } from '../testing/storages.ts';
import { seedUnit } from '../testing/tenants.ts';
import { findForm, findNewestForm, keepForm } from './forms.ts';

function form(id: string, name = 'Dinas Dukcapil'): SurveyForm {
  return { id, unit: { id: 'dukcapil', name, instansi: 'Kota Contoh' }, instrument: skm2017, services: [] };
}

describe.each(databases)('forms on %s', (kind) => {
  test('come back as they were kept', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    await keepForm(storage, form('a'), 1_000);
    expect(await findForm(storage, 'a')).toEqual(form('a'));
    expect(await findForm(storage, 'b')).toBeUndefined();
  });

  test('a version that is kept never changes, and keeps the time at which it was first shown', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    await keepForm(storage, form('a'), 1_000);
    await keepForm(storage, form('a', 'lain'), 9_000);
    expect((await findForm(storage, 'a'))?.unit.name).toBe('Dinas Dukcapil');
    const rows = await storage.database.selectFrom('form').select('created_at').execute();
    expect(rows).toEqual([{ created_at: 1_000 }]);
  });

  test('the newest of several is the one that was first shown last', async () => {
    const storage = await migratedStorage(kind);
    await seedUnit(storage);
    await keepForm(storage, form('new'), 3_000);
    await keepForm(storage, form('old'), 1_000);
    await keepForm(storage, form('newest'), 5_000);
    expect((await findNewestForm(storage, ['old', 'new']))?.id).toBe('new');
    expect(await findNewestForm(storage, ['unknown'])).toBeUndefined();
  });
});
