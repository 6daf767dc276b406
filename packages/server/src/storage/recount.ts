import { countResponses, type CountedResponse } from './count-responses.ts';
import type { Storage } from './storage.ts';
import type { CounterRow, ResponseRow } from './tables.ts';

/** A counter that does not say what the stored responses say. */
export interface CounterDifference {
  /** Unit, period, instrument, kind, service, name and value, separated by tabs. */
  readonly key: string;
  readonly counted: number;
  readonly recounted: number;
}

const pageSize = 5_000;

/** Counts every stored response again and names each counter that differs. Empty: the counters are right. */
export async function recount(storage: Storage): Promise<CounterDifference[]> {
  const recounted = await countAll(storage);
  const counters = await storage.database.selectFrom('counter').selectAll().execute();
  const counted = new Map(counters.map((row) => [keyOf(row), row.n]));
  return [...new Set([...counted.keys(), ...recounted.keys()])]
    .map((key) => ({ key, counted: counted.get(key) ?? 0, recounted: recounted.get(key) ?? 0 }))
    .filter((difference) => difference.counted !== difference.recounted);
}

async function countAll(storage: Storage): Promise<Map<string, number>> {
  const totals = new Map<string, number>();
  for (let last = ''; ;) {
    const page = await pageAfter(storage, last);
    for (const row of countResponses(page.map(parsed))) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.n);
    if (page.length < pageSize) return totals;
    last = page.at(-1)!.id;
  }
}

function pageAfter(storage: Storage, id: string): Promise<ResponseRow[]> {
  return storage.database
    .selectFrom('response')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(pageSize)
    .execute();
}

function keyOf(row: CounterRow): string {
  return [row.unit, row.period, row.instrument, row.kind, row.service, row.name, row.value].join('\t');
}

function parsed(row: ResponseRow): CountedResponse {
  return {
    ...row,
    answers: JSON.parse(row.answers) as CountedResponse['answers'],
    profile: JSON.parse(row.profile) as CountedResponse['profile'],
  };
}
