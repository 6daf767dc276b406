import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@suara/testkit';
import { afterEach, inject } from 'vitest';
import { migrate } from '../storage/migrate.ts';
import { openStorage, type Storage } from '../storage/storage.ts';

/** Both databases, for `describe.each`: every test of storage runs on each. */
export const databases = ['SQLite', 'PostgreSQL'] as const;
/** One of the two. */
export type DatabaseKind = (typeof databases)[number];

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** Runs when the test is over, last registered first. */
export function whenDone(cleanUp: () => Promise<void>): void {
  cleanUps.push(cleanUp);
}

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'suara-server-'));
  whenDone(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty database without tables, closed after the test. */
export async function emptyStorage(kind: DatabaseKind): Promise<Storage> {
  const databaseUrl = kind === 'PostgreSQL' ? await createDatabase(inject('postgresUrl')) : undefined;
  const storage = openStorage({ dataDirectory: databaseUrl ? '' : temporaryFolder(), databaseUrl });
  whenDone(() => storage.close());
  return storage;
}

/** A database with tables and nothing in them. */
export async function migratedStorage(kind: DatabaseKind): Promise<Storage> {
  const storage = await emptyStorage(kind);
  await migrate(storage);
  return storage;
}
