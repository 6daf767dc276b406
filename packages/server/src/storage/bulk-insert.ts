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

/**
 * The statement without its source of rows, in the SQL that SQLite and PostgreSQL share.
 *
 * @param source `values (...)` or `select ...`
 */
export function bulkInsertSql({ table, columns, key, add }: BulkInsert, source: string): string {
  const action = add === undefined ? 'nothing' : `update set ${add} = ${table}.${add} + excluded.${add}`;
  const names = Object.keys(columns).join(', ');
  return `insert into ${table} (${names}) ${source} on conflict (${key.join(', ')}) do ${action}`;
}
