import { Kysely } from 'kysely';
import type { BulkInsert, BulkPart, BulkRow } from './bulk-insert.ts';
import { postgresDialect, sqliteDialect, type DatabaseDialect } from './dialect.ts';
import type { Tables } from './tables.ts';

/** Where responses are kept. */
export interface StorageOptions {
  /** Folder of the SQLite file, created when missing. Not used with `databaseUrl`. */
  readonly dataDirectory: string;
  /** `postgres://...` for PostgreSQL. */
  readonly databaseUrl?: string | undefined;
  /** Told when PostgreSQL drops an idle connection; the pool opens another by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** An open database. */
export class Storage {
  readonly database: Kysely<Tables>;
  readonly #dialect: DatabaseDialect;
  #tenantRevision = 0;

  constructor(dialect: DatabaseDialect) {
    this.#dialect = dialect;
    this.database = new Kysely<Tables>({ dialect: dialect.dialect });
  }

  get kind(): 'sqlite' | 'postgres' {
    return this.#dialect.kind;
  }

  /** Grows with every change of a tenant by this process, so that caches notice it at once. */
  get tenantRevision(): number {
    return this.#tenantRevision;
  }

  noteTenantChange(): void {
    this.#tenantRevision += 1;
  }

  /** Writes rows inside a transaction. Gives the first column of every row that was written. */
  insertRows(transaction: Kysely<Tables>, bulk: BulkInsert, rows: readonly BulkRow[]): Promise<Set<string>> {
    return this.#dialect.insertRows(transaction, bulk, rows);
  }

  /**
   * Writes rows of two tables, all or none, in a transaction of its own. False: a row was there already and nothing was
   * written.
   */
  insertAtOnce(first: BulkPart, second: BulkPart): Promise<boolean> {
    return this.#dialect.insertAtOnce(this.database, first, second);
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}

/**
 * Opens SQLite in a data directory, or PostgreSQL.
 *
 * @throws {SuaraError} `data_directory_locked`
 */
export function openStorage({ dataDirectory, databaseUrl, onConnectionLost = ignore }: StorageOptions): Storage {
  return new Storage(databaseUrl ? postgresDialect(databaseUrl, onConnectionLost) : sqliteDialect(dataDirectory));
}

function ignore(): void {}
