import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Pool } from 'pg';
import { connections } from './load.ts';

/**
 * The ceiling of the drivers: rows of the size of a response, committed durably in groups of 50 (as many as there are
 * connections), with nothing else going on. Rows a second.
 */
const row = JSON.stringify({ answers: '3,3,3,4,3,4,3,2,4', profile: 'P,34,SMA,Swasta', comment: 'x'.repeat(200) });
const batch = Array.from({ length: connections }, () => row);

/** better-sqlite3, WAL, synchronous=FULL, one prepared insert, one transaction a group. */
export function sqliteGroupCommit(seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'suara-ceiling-'));
  const database = new Database(join(folder, 'ceiling.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table response (id integer primary key, body text not null)');
  const insert = database.prepare('insert into response (body) values (?)');
  const commit = database.transaction(() => {
    for (const body of batch) insert.run(body);
  });
  const rate = measure(seconds, commit);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}

/** `pg`, one insert of 50 rows a group, one group in flight. */
export async function postgresGroupCommit(seconds: number, databaseUrl: string): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  await pool.query('create table ceiling (id bigserial primary key, body text not null)');
  const started = performance.now();
  let rows = 0;
  while (performance.now() - started < seconds * 1_000) {
    await pool.query('insert into ceiling (body) select unnest($1::text[])', [batch]);
    rows += batch.length;
  }
  const elapsed = performance.now() - started;
  await pool.query('drop table ceiling');
  await pool.end();
  return Math.round((rows * 1_000) / elapsed);
}

function measure(seconds: number, commit: () => void): number {
  const started = performance.now();
  let rows = 0;
  while (performance.now() - started < seconds * 1_000) {
    commit();
    rows += batch.length;
  }
  return Math.round((rows * 1_000) / (performance.now() - started));
}
