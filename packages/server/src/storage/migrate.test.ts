import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { databases, emptyStorage } from '../testing/storages.ts';
import { migrate, MigrationError } from './migrate.ts';
import { migrations } from './migrations/index.ts';

describe.each(databases)('migrations on %s', (kind) => {
  test('report what they did, and do nothing the second time', async () => {
    const storage = await emptyStorage(kind);
    const reports = await migrate(storage);
    expect(reports.map(({ name, status }) => [name, status])).toEqual([['0001-foundation', 'applied']]);
    expect(reports[0]!.milliseconds).toBeGreaterThanOrEqual(0);
    expect(await migrate(storage)).toEqual([]);
  });

  test('one that fails names itself and leaves the database as it was before', async () => {
    const storage = await emptyStorage(kind);
    const provider = {
      getMigrations: async () => ({
        ...migrations,
        '0002-breaks': {
          async up(database: typeof storage.database) {
            await database.schema.createTable('half').addColumn('id', 'text').execute();
            await sql`insert into half (id) values ('x')`.execute(database);
            throw new Error('no room for this');
          },
        },
      }),
    };
    const failure = await migrate(storage, provider).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationError);
    expect((failure as MigrationError).reports.map(({ name, status }) => [name, status])).toEqual([
      ['0001-foundation', 'applied'],
      ['0002-breaks', 'failed'],
    ]);
    expect((failure as MigrationError).message).toContain('0002-breaks');
    await expect(sql`select * from half`.execute(storage.database)).rejects.toThrow();
    expect(await storage.database.selectFrom('unit').selectAll().execute()).toEqual([]);
  });
});
