import { sql } from 'kysely';
import type { Storage } from './storage.ts';

/** Resolves when the database answers, rejects when it does not. */
export async function ping(storage: Storage): Promise<void> {
  await sql`select 1`.execute(storage.database);
}
