import { sql, type Kysely } from 'kysely';
import type { Storage } from './storage.ts';
import type { CounterKind, CounterRow, ResponseRow, Tables } from './tables.ts';

/** What of a response is counted. */
export type CountedResponse = Pick<
  ResponseRow,
  'unit' | 'period' | 'service' | 'instrument' | 'form' | 'answers' | 'profile'
>;

type Key = readonly [
  unit: string,
  period: string,
  instrument: string,
  kind: CounterKind,
  service: string,
  name: string,
  value: string,
];

/**
 * The counters that a set of responses adds up to, sorted by key: nodes that write at the same time lock the rows in
 * the same order and cannot wait for each other.
 */
export function countResponses(responses: readonly CountedResponse[]): CounterRow[] {
  const counts = new Map<string, { readonly key: Key; n: number }>();
  for (const response of responses) {
    for (const key of keysOf(response)) {
      const text = key.join('\t');
      const count = counts.get(text);
      if (count) count.n += 1;
      else counts.set(text, { key, n: 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { key, n }]) => rowOf(key, n));
}

function keysOf({ unit, period, instrument, service, form, answers, profile }: CountedResponse): Key[] {
  const key = (kind: CounterKind, name = '', value = ''): Key => [unit, period, instrument, kind, service, name, value];
  const keys = [key('responses'), key('form', form)];
  for (const [name, value] of entries(answers)) keys.push(key('answer', name, String(value)));
  for (const [name, value] of entries(profile)) {
    // Free text beside "Lainnya" is no category.
    if (!name.endsWith('_lainnya')) keys.push(key('profile', name, String(value)));
  }
  return keys;
}

function entries(json: string): [string, unknown][] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>);
}

function rowOf([unit, period, instrument, kind, service, name, value]: Key, n: number): CounterRow {
  return { unit, period, instrument, kind, service, name, value, n };
}

/** Adds to the counters, in the order given, inside the caller's transaction. */
export async function addToCounters(
  storage: Storage,
  transaction: Kysely<Tables>,
  counters: readonly CounterRow[],
): Promise<void> {
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
  await sql`
    insert into counter (unit, period, instrument, kind, service, name, value, n)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
      cast(value ->> 7 as bigint)
    from ${storage.unpack(JSON.stringify(rows))} where true
    on conflict (unit, period, instrument, kind, service, name, value) do update set n = counter.n + excluded.n
  `.execute(transaction);
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
