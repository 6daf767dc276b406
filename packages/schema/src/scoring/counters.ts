import { SuaraError } from '../errors/suara-error.ts';
import type { Instrument } from '../instruments/instrument.ts';

/**
 * How often each value of each element was chosen: `counters.waktu[0]` people chose the lowest value of waktu. Scoring
 * reads these alone, so an index costs the same for ten responses and for ten million.
 */
export type Counters = Readonly<Record<string, readonly number[]>>;

/** A counter for every element and value of the instrument, all 0. */
export function emptyCounters(instrument: Instrument): Record<string, number[]> {
  return Object.fromEntries(instrument.elements.map((element) => [element.id, element.options.map(() => 0)]));
}

/**
 * Counts rows of answers: each row maps element ids to values, blank elements are absent.
 *
 * @throws {SuaraError} `answer_out_of_range` or `element_unknown` when a row does not fit the instrument.
 */
export function countAnswers(
  instrument: Instrument,
  rows: Iterable<Readonly<Record<string, number>>>,
): Record<string, number[]> {
  const counters = emptyCounters(instrument);
  // A map, because a row from outside may be keyed `__proto__` or `constructor`, which every plain object answers to.
  const countsOf = new Map(Object.entries(counters));
  const { lowest, highest } = instrument.scale;
  for (const row of rows) {
    for (const [id, value] of Object.entries(row)) {
      const counts = countsOf.get(id);
      if (!counts) throw new SuaraError('element_unknown', { field: id });
      if (!Number.isInteger(value) || value < lowest || value > highest) {
        throw new SuaraError('answer_out_of_range', { field: id });
      }
      counts[value - lowest]! += 1;
    }
  }
  return counters;
}

/** The counters of several parts added up: what pooling by respondent means. */
export function addCounters(instrument: Instrument, parts: Iterable<Counters>): Record<string, number[]> {
  const total = emptyCounters(instrument);
  for (const part of parts) {
    for (const [id, counts] of Object.entries(total)) {
      part[id]?.forEach((count, position) => (counts[position]! += count));
    }
  }
  return total;
}

/** How many people answered an element, and the exact sum of their answers. */
export interface Tally {
  readonly answered: number;
  readonly sum: number;
}

/**
 * Adds up one element.
 *
 * @throws {SuaraError} `counter_invalid` when a count is negative, fractional, beyond 2^53 or off the scale.
 */
export function tally(instrument: Instrument, counts: readonly number[] = []): Tally {
  if (counts.length > scaleSize(instrument)) throw new SuaraError('counter_invalid');
  let answered = 0;
  let sum = 0;
  counts.forEach((count, position) => {
    if (!Number.isSafeInteger(count) || count < 0) throw new SuaraError('counter_invalid');
    answered += count;
    sum += count * (instrument.scale.lowest + position);
  });
  if (!Number.isSafeInteger(sum)) throw new SuaraError('counter_invalid');
  return { answered, sum };
}

function scaleSize({ scale }: Instrument): number {
  return scale.highest - scale.lowest + 1;
}
