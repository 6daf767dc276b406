import { SuaraError } from '../errors/suara-error.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { gradeOf, type Grade } from './grades.ts';
import { add, multiply, rational, toFixed, zero, type Rational } from './rational.ts';
import { weightsOf, type WeightMode } from './weights.ts';

/** An index as it is printed: two decimals and the grade of the rounded number. */
export interface PublishedIndex {
  readonly ikm: string;
  readonly grade: Grade;
}

/** The IKM of a weighted mean on 1-4, exact. */
export function indexOfMean(weightedMean: Rational): Rational {
  return multiply(weightedMean, rational(25));
}

/**
 * Rounds an index, once, and grades the rounded number.
 *
 * @param year the year of the survey, which decides the bands; by default those in force since 2017
 * @throws {SuaraError} `instrument_not_skm`: an instrument on another scale, such as a local 1-5 form, may publish its
 *   mean but has no IKM and no grade
 */
export function publishIndex(
  instrument: Instrument,
  index: Rational,
  mode: WeightMode,
  year: number | undefined,
): PublishedIndex {
  const { lowest, highest } = instrument.scale;
  if (lowest !== 1 || highest !== 4) throw new SuaraError('instrument_not_skm', { field: instrument.id });
  const ikm = toFixed(index, 2);
  return { ikm, grade: gradeOf(ikm, year ?? 2017, lowestIndex(instrument, mode)) };
}

/** The index of a unit where everyone chose 1: 25.00, or a little less where the weights were truncated. */
function lowestIndex(instrument: Instrument, mode: WeightMode): string {
  return toFixed(indexOfMean(weightsOf(instrument, mode).reduce(add, zero)), 2);
}
