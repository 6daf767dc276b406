import type { CounterKind, CounterRow, ResponseRow } from './tables.ts';

/** What of a response is counted. */
export type CountedResponse = Pick<
  ResponseRow,
  'unit' | 'period' | 'service' | 'instrument' | 'form' | 'answers' | 'profile'
>;

/** How often each kind, name and value occurs, joined by tabs, which none of them holds. */
type Counts = Map<string, number>;

/**
 * The counters that a set of responses adds up to, sorted by key: nodes that write at the same time lock the rows in
 * the same order and cannot wait for each other.
 */
export function countResponses(responses: readonly CountedResponse[]): CounterRow[] {
  const groups = new Map<string, { readonly of: CountedResponse; readonly counts: Counts }>();
  for (const response of responses) {
    const key = `${response.unit}\t${response.period}\t${response.instrument}\t${response.service}`;
    const group = groups.get(key) ?? { of: response, counts: new Map<string, number>() };
    groups.set(key, group);
    count(group.counts, response);
  }
  return [...groups]
    .sort(byKey)
    .flatMap(([, group]) => [...group.counts].sort(byKey).map(([key, n]) => rowOf(group.of, key, n)));
}

function count(counts: Counts, { form, answers, profile }: CountedResponse): void {
  add(counts, 'responses', '', '');
  add(counts, 'form', form, '');
  for (const [name, value] of entries(answers)) add(counts, 'answer', name, String(value));
  for (const [name, value] of entries(profile)) {
    // Free text beside "Lainnya" is no category.
    if (!name.endsWith('_lainnya')) add(counts, 'profile', name, String(value));
  }
}

function add(counts: Counts, kind: CounterKind, name: string, value: string): void {
  const key = `${kind}\t${name}\t${value}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function entries(json: string): [string, unknown][] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function rowOf({ unit, period, instrument, service }: CountedResponse, key: string, n: number): CounterRow {
  const [kind = '', name = '', value = ''] = key.split('\t');
  return { unit, period, instrument, kind: kind as CounterKind, service, name, value, n };
}
