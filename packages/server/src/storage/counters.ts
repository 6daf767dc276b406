import type { BulkInsert, BulkPart } from './bulk-insert.ts';
import type { Storage } from './storage.ts';
import type { CounterKind, CounterRow } from './tables.ts';

const counterInsert: BulkInsert = {
  table: 'counter',
  columns: {
    unit: 'text',
    period: 'text',
    instrument: 'text',
    kind: 'text',
    service: 'text',
    name: 'text',
    value: 'text',
    n: 'bigint',
  },
  key: ['unit', 'period', 'instrument', 'kind', 'service', 'name', 'value'],
  add: 'n',
};

/** What is added to the counters, in the order given. */
export function counterPart(counters: readonly CounterRow[]): BulkPart {
  const rows = counters.map((row) => [
    row.unit,
    row.period,
    row.instrument,
    row.kind,
    row.service,
    row.name,
    row.value,
    row.n,
  ]);
  return { bulk: counterInsert, rows };
}

/** Which counters to read. */
export interface CounterQuery {
  readonly unit: string;
  readonly period: string;
  readonly instrument: string;
  readonly kinds: readonly CounterKind[];
}

/** The counters of one unit, period and instrument, of every service. */
export function readCounters(storage: Storage, query: CounterQuery): Promise<CounterRow[]> {
  return storage.database
    .selectFrom('counter')
    .selectAll()
    .where('unit', '=', query.unit)
    .where('period', '=', query.period)
    .where('instrument', '=', query.instrument)
    .where('kind', 'in', query.kinds)
    .execute();
}

/** True when a unit has at least one response in a period. */
export async function hasResponses(storage: Storage, query: Omit<CounterQuery, 'kinds'>): Promise<boolean> {
  const row = await storage.database
    .selectFrom('counter')
    .select('n')
    .where('unit', '=', query.unit)
    .where('period', '=', query.period)
    .where('instrument', '=', query.instrument)
    .where('kind', '=', 'responses')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
