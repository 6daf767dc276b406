import type { CounterKind, CounterRow, NewResponse } from './tables.ts';

/** What of a response is counted. */
export type CountedResponse = Pick<
  NewResponse,
  'unit' | 'period' | 'service' | 'instrument' | 'form' | 'answers' | 'profile'
>;

type Value = string | number;
/** How often each value of a name occurs. */
type Names = Map<string, Map<Value, number>>;
type Kinds = Record<CounterKind, Names>;

/**
 * The counters that a set of responses adds up to, sorted by key: nodes that write at the same time lock the rows in
 * the same order and cannot wait for each other.
 */
export function countResponses(responses: readonly CountedResponse[]): CounterRow[] {
  const groups = new Map<string, { readonly of: CountedResponse; readonly kinds: Kinds }>();
  for (const response of responses) {
    const key = `${response.unit}\t${response.period}\t${response.instrument}\t${response.service}`;
    const group = groups.get(key) ?? { of: response, kinds: emptyKinds() };
    groups.set(key, group);
    count(group.kinds, response);
  }
  return sorted(groups).flatMap(([, { of, kinds }]) => rowsOf(of, kinds));
}

function emptyKinds(): Kinds {
  return { answer: new Map(), form: new Map(), profile: new Map(), responses: new Map() };
}

function count(kinds: Kinds, { form, answers, profile }: CountedResponse): void {
  add(kinds.responses, '', '');
  add(kinds.form, form, '');
  for (const [name, value] of Object.entries(answers)) add(kinds.answer, name, value);
  for (const [name, value] of Object.entries(profile)) {
    // Free text beside "Lainnya" is no category.
    if (!name.endsWith('_lainnya')) add(kinds.profile, name, value);
  }
}

function add(names: Names, name: string, value: Value): void {
  let values = names.get(name);
  if (!values) names.set(name, (values = new Map()));
  values.set(value, (values.get(value) ?? 0) + 1);
}

function rowsOf({ unit, period, instrument, service }: CountedResponse, kinds: Kinds): CounterRow[] {
  return (Object.keys(kinds) as CounterKind[]).flatMap((kind) =>
    sorted(kinds[kind]).flatMap(([name, values]) =>
      sorted(values).map(([value, n]) => ({ unit, period, instrument, kind, service, name, value: String(value), n })),
    ),
  );
}

function sorted<Key extends Value, Entry>(map: ReadonlyMap<Key, Entry>): [Key, Entry][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
