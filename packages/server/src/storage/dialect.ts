import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
} from 'kysely';
import { Pool, types } from 'pg';
import { SuaraError } from '@suara/schema';
import { bulkInsertNewSql, bulkInsertSql, type BulkInsert, type BulkPart, type BulkRow } from './bulk-insert.ts';
import type { Tables } from './tables.ts';

/** Everything in which the two databases differ. */
export interface DatabaseDialect {
  readonly kind: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
  /** Writes rows inside the caller's transaction. Gives the first column of every row that was written. */
  insertRows(transaction: Kysely<Tables>, bulk: BulkInsert, rows: readonly BulkRow[]): Promise<Set<string>>;
  /**
   * Writes rows of two tables, all or none, in a transaction of its own: the cheapest way when all of them are new.
   * False: a row was there already and nothing was written.
   */
  insertAtOnce(database: Kysely<Tables>, first: BulkPart, second: BulkPart): Promise<boolean>;
}

/** A transaction may hold DDL in SQLite, which Kysely does not count on: a failed migration then leaves no trace. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** A full disk makes SQLite roll back by itself; rolling back once more would hide the reason behind another error. */
class EmbeddedSqliteDriver extends SqliteDriver {
  readonly #database: SqliteDatabase.Database;

  constructor(database: SqliteDatabase.Database) {
    super({ database });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class EmbeddedSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase.Database;

  constructor(database: SqliteDatabase.Database) {
    super({ database });
    this.#database = database;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }

  override createDriver(): SqliteDriver {
    return new EmbeddedSqliteDriver(this.#database);
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
    dialect: new EmbeddedSqliteDialect(database),
    ...rowInserters(database),
  };
}

/** The lock is taken by the first write transaction and, in exclusive mode, kept until the file is closed. */
function takeForThisProcess(database: SqliteDatabase.Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // Pages. Counters lie in few pages that change with every commit: the longer the log, the fewer copies of them.
  database.pragma('wal_autocheckpoint = 4000');
  database.exec('begin immediate; commit');
}

/**
 * SQLite runs inside this process, so the cheapest way to write many rows is one prepared statement run for each. There
 * is one connection, and it is the caller's.
 */
function rowInserters(database: SqliteDatabase.Database): Pick<DatabaseDialect, 'insertRows' | 'insertAtOnce'> {
  const insert = preparedOnce(database, bulkInsertSql);
  const insertNew = preparedOnce(database, bulkInsertNewSql);
  const writeAll = database.transaction((parts: readonly BulkPart[]) => {
    for (const { bulk, rows } of parts) for (const row of rows) insertNew(bulk).run(row);
  });
  return {
    insertRows: async (_, bulk, rows) => {
      const written = rows.filter((row) => insert(bulk).run(row).changes > 0);
      return new Set(written.map(([first]) => String(first)));
    },
    insertAtOnce: (kysely, first, second) =>
      kysely.connection().execute(async () => unlessThere(() => writeAll([first, second]))),
  };
}

function preparedOnce(database: SqliteDatabase.Database, sqlOf: typeof bulkInsertSql) {
  const prepared = new Map<BulkInsert, SqliteDatabase.Statement>();
  return (bulk: BulkInsert): SqliteDatabase.Statement => {
    const places = Object.keys(bulk.columns).map(() => '?');
    const statement = prepared.get(bulk) ?? database.prepare(sqlOf(bulk, `values (${places.join(', ')})`));
    prepared.set(bulk, statement);
    return statement;
  };
}

/** How SQLite and PostgreSQL say that a row with the same key is there. */
const keyTaken: readonly unknown[] = ['SQLITE_CONSTRAINT_PRIMARYKEY', '23505'];

/** True when the rows were written, false when a key was taken. */
async function unlessThere(write: () => unknown): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (keyTaken.includes((error as { code?: unknown }).code)) return false;
    throw error;
  }
}

/** PostgreSQL is a journey away, so all rows go in one statement, as one parameter. */
const insertFromJson: DatabaseDialect['insertRows'] = async (transaction, bulk, rows) => {
  const [first] = Object.keys(bulk.columns);
  const statement = `${bulkInsertSql(bulk, rowsFromJson(bulk, 1))} returning ${first} as written`;
  const query = CompiledQuery.raw(statement, [JSON.stringify(rows)]);
  const result = await transaction.executeQuery<{ written: string }>(query);
  return new Set(result.rows.map(({ written }) => written));
};

/** One journey for what would be four: begin, two inserts, commit. The second table waits for the first, as it would. */
const insertBothFromJson: DatabaseDialect['insertAtOnce'] = (database, first, second) => {
  const afterFirst = `${rowsFromJson(second.bulk, 2)} where (select count(*) from written) > 0`;
  const statement = `with written as (${bulkInsertNewSql(first.bulk, rowsFromJson(first.bulk, 1))} returning 1)
    ${bulkInsertNewSql(second.bulk, afterFirst)}`;
  const parameters = [JSON.stringify(first.rows), JSON.stringify(second.rows)];
  return unlessThere(() => database.executeQuery(CompiledQuery.raw(statement, parameters)));
};

function rowsFromJson({ columns }: BulkInsert, parameter: number): string {
  const values = Object.values(columns).map((type, position) => `cast(value ->> ${position} as ${type})`);
  return `select ${values.join(', ')} from jsonb_array_elements($${parameter}::jsonb)`;
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
    insertRows: insertFromJson,
    insertAtOnce: insertBothFromJson,
  };
}

/** Counts and times are below 2^53, so `bigint` may be a number. */
function typeParser(oid: number, format: 'text' | 'binary' = 'text'): unknown {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
}
