import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migratedStorage, temporaryFolder, whenDone } from '../testing/storages.ts';
import { openStorage } from './storage.ts';

test('a data directory belongs to one opener until it is closed', async () => {
  const dataDirectory = temporaryFolder();
  const first = openStorage({ dataDirectory });
  expect(() => openStorage({ dataDirectory })).toThrow(
    expect.objectContaining({ code: 'data_directory_locked', field: dataDirectory }),
  );
  await sql`select 1`.execute(first.database);
  await first.close();
  const second = openStorage({ dataDirectory });
  whenDone(() => second.close());
  expect(second.kind).toBe('sqlite');
});

test('SQLite is durable at every commit', async () => {
  const { database } = await migratedStorage('SQLite');
  const journal = await sql`pragma journal_mode`.execute(database);
  const synchronous = await sql`pragma synchronous`.execute(database);
  expect([journal.rows, synchronous.rows]).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }]]);
});
