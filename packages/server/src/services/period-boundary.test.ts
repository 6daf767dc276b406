import type { Receipt } from '@suara/schema';
import { describe, expect, test } from 'vitest';
import { startApp } from '../testing/app.ts';
import { databases } from '../testing/storages.ts';
import { submissionTo } from '../testing/submissions.ts';
import { seedUnit } from '../testing/tenants.ts';

const zones = [
  ['WIB', 'Asia/Jakarta', '+07:00'],
  ['WITA', 'Asia/Makassar', '+08:00'],
  ['WIT', 'Asia/Jayapura', '+09:00'],
] as const;

describe.each(databases)('the period of a response on %s', (kind) => {
  test.each(zones)('changes at the second of midnight in %s', async (_, timeZone, offset) => {
    const app = await startApp(kind);
    await seedUnit(app.storage, { timeZone });
    const periodAt = async (time: string) => {
      app.clock.set(`${time}${offset}`);
      const response = await app.submit(submissionTo((await app.form()).form));
      const { period, received } = (await response.json()) as Receipt;
      return [period, received];
    };
    expect(await periodAt('2026-12-31T23:59:59.999')).toEqual(['2026-S2', '2026-12-31']);
    expect(await periodAt('2027-01-01T00:00:00.000')).toEqual(['2027-S1', '2027-01-01']);
    expect(await periodAt('2027-06-30T23:59:59.999')).toEqual(['2027-S1', '2027-06-30']);
    expect(await periodAt('2027-07-01T00:00:00.000')).toEqual(['2027-S2', '2027-07-01']);
  });

  test('follows the scheme of the unit', async () => {
    const app = await startApp(kind);
    await seedUnit(app.storage, { periodScheme: 'quarter' });
    expect((await app.form()).period?.id).toBe('2026-Q4');
    app.clock.set('2026-09-30T23:59:59+07:00');
    expect((await app.form()).period?.id).toBe('2026-Q3');
  });
});
