/** A table as rows are written into it many at a time. */
export interface BulkInsert {
  readonly table: string;
  /** Type by column, in the order of the values of a row. */
  readonly columns: Readonly<Record<string, 'text' | 'bigint'>>;
  /** The columns of the primary key. */
  readonly key: readonly string[];
  /** Column that is added to the row that is there already. Without one, that row stays as it is. */
  readonly add?: string;
}

/** The values of one row, in the order of the columns. */
export type BulkRow = readonly (string | number)[];

/** Rows of one table. */
export interface BulkPart {
  readonly bulk: BulkInsert;
  readonly rows: readonly BulkRow[];
}

/**
 * The statement without its source of rows, in the SQL that SQLite and PostgreSQL share. A row that is there already is
 * left as it is, or added to.
 *
 * @param source `values (...)` or `select ...`
 */
export function bulkInsertSql(bulk: BulkInsert, source: string): string {
  return `${insertSql(bulk, source)} on conflict (${bulk.key.join(', ')}) do ${bulk.add ? addSql(bulk) : 'nothing'}`;
}

/** The same, but a row that is there already fails the statement, unless it can be added to. */
export function bulkInsertNewSql(bulk: BulkInsert, source: string): string {
  return bulk.add ? bulkInsertSql(bulk, source) : insertSql(bulk, source);
}

function insertSql({ table, columns }: BulkInsert, source: string): string {
  return `insert into ${table} (${Object.keys(columns).join(', ')}) ${source}`;
}

function addSql({ table, add }: BulkInsert): string {
  return `update set ${add} = ${table}.${add} + excluded.${add}`;
}
