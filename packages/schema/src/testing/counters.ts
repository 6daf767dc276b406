import { elementsAsReported, type Instrument } from '../instruments/instrument.ts';
import type { Counters } from '../scoring/counters.ts';

/** A number of respondents who all chose one value for every element. */
export interface AnswerGroup {
  readonly respondents: number;
  readonly all_answers: number;
}

/** Rows of answers, one a respondent, as `countAnswers` takes them. */
export function rowsOf(instrument: Instrument, groups: readonly AnswerGroup[]): Record<string, number>[] {
  return groups.flatMap((group) =>
    Array.from({ length: group.respondents }, () => sameAnswer(instrument, group.all_answers)),
  );
}

/** One row in which every element has the same value. */
export function sameAnswer(instrument: Instrument, value: number): Record<string, number> {
  return Object.fromEntries(instrument.elements.map(({ id }) => [id, value]));
}

/** Counters of an element whose `answered` answers on 1-4 add up to `sum`, as evenly as whole answers allow. */
export function spread(sum: number, answered: number): number[] {
  const lower = Math.min(Math.floor(sum / answered), 3);
  const higher = sum - lower * answered;
  if (lower < 1 || higher > answered) throw new RangeError(`${answered} answers on 1-4 cannot add up to ${sum}`);
  return [1, 2, 3, 4].map((value) => (value === lower ? answered - higher : value === lower + 1 ? higher : 0));
}

/** Counters from the sum of each element, in report order, when everyone answered everything. */
export function countersOfSums(instrument: Instrument, sums: readonly number[], answered: number): Counters {
  return Object.fromEntries(elementsAsReported(instrument).map(({ id }, at) => [id, spread(sums[at]!, answered)]));
}

/** Counters from the sum of all answers together, dealt out over the elements. */
export function countersOfTotal(instrument: Instrument, total: number, answered: number): Counters {
  const count = instrument.elements.length;
  const sums = instrument.elements.map((_, at) => Math.floor((total + at) / count));
  return countersOfSums(instrument, sums, answered);
}
