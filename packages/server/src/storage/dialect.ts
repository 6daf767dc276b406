import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { PostgresDialect, SqliteAdapter, SqliteDialect, sql, type Dialect, type RawBuilder } from 'kysely';
import { Pool, types } from 'pg';
import { SuaraError } from '@suara/schema';

/** Everything in which the two databases differ. */
export interface DatabaseDialect {
  readonly kind: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
  /** The elements of a JSON array as rows with one column `value`, on which `->>` takes a position. */
  unpack(json: string): RawBuilder<unknown>;
}

/** A transaction may hold DDL in SQLite, which Kysely does not count on: a failed migration then leaves no trace. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/**
 * One file in the data directory, durable at every commit, held by one process.
 *
 * @throws {SuaraError} `data_directory_locked` when another process has it open
 */
export function sqliteDialect(dataDirectory: string): DatabaseDialect {
  mkdirSync(dataDirectory, { recursive: true });
  const database = new SqliteDatabase(join(dataDirectory, 'suara.sqlite'), { timeout: 0 });
  try {
    takeForThisProcess(database);
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new SuaraError('data_directory_locked', { field: dataDirectory, cause: error });
  }
  return {
    kind: 'sqlite',
    dialect: new TransactionalSqliteDialect({ database }),
    unpack: (json) => sql`json_each(${json})`,
  };
}

/** The lock is taken by the first write transaction and, in exclusive mode, kept until the file is closed. */
function takeForThisProcess(database: SqliteDatabase.Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.exec('begin immediate; commit');
}

/** Milliseconds after which a database that does not answer counts as lost: the citizen's outbox tries again. */
const connectTimeout = 2_000;
const statementTimeout = 10_000;

/** PostgreSQL by its connection string, through a pool that survives a restart of the server. */
export function postgresDialect(connectionString: string, onIdleError: (error: Error) => void): DatabaseDialect {
  const pool = new Pool({
    connectionString,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: statementTimeout,
    keepAlive: true,
    types: { getTypeParser: typeParser as typeof types.getTypeParser },
  });
  // Without a listener, a server that goes away while a connection is idle would end this process.
  pool.on('error', onIdleError);
  return {
    kind: 'postgres',
    dialect: new PostgresDialect({ pool }),
    unpack: (json) => sql`jsonb_array_elements(${json}::jsonb)`,
  };
}

/** Counts and times are below 2^53, so `bigint` may be a number. */
function typeParser(oid: number, format: 'text' | 'binary' = 'text'): unknown {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
}
