import { elementsAsReported, type Instrument } from '../instruments/instrument.ts';
import { tally, type Counters } from './counters.ts';
import type { Grade } from './grades.ts';
import { indexOfMean, publishIndex } from './publish.ts';
import { add, multiply, rational, zero, type Rational } from './rational.ts';
import { weightsOf, type WeightMode } from './weights.ts';

/** The figures of one element. `nrr` is null when nobody answered it. */
export interface ElementScore {
  readonly id: string;
  readonly reportCode: string;
  readonly answered: number;
  readonly sum: number;
  /** Nilai rata-rata: sum / answered, on the instrument's scale. */
  readonly nrr: Rational | null;
  /** NRR tertimbang: NRR x weight. */
  readonly weightedNrr: Rational | null;
  readonly weight: Rational;
}

/** `no_data`: nobody answered anything. `not_computable`: some element has no answer, named in `unanswered`. */
export type ScoreStatus = 'scored' | 'no_data' | 'not_computable';

/** The result of one set of counters. Elements are in report order. */
export interface Score {
  readonly status: ScoreStatus;
  readonly mode: WeightMode;
  readonly elements: readonly ElementScore[];
  /** Ids of the elements nobody answered, in report order. */
  readonly unanswered: readonly string[];
  /** Sum of the weighted NRRs, exact; null unless scored. */
  readonly weightedMean: Rational | null;
  /** The IKM before rounding, on 25-100; null unless scored, and for instruments without an IKM. */
  readonly index: Rational | null;
  /** The IKM as published, two decimals, such as `78.74`. */
  readonly ikm: string | null;
  readonly grade: Grade | null;
}

/** How a score is made. */
export interface ScoreOptions {
  /** Default `exact`. */
  readonly mode?: WeightMode;
  /** Year of the survey, which decides the bands of the grade. Default: the bands in force since 2017. */
  readonly year?: number;
}

/**
 * Scores counters: NRR, weighted NRR, IKM and grade, exactly, rounded once at the end.
 *
 * @throws {SuaraError} `counter_invalid`, `weight_mode_not_applicable`, `instrument_not_skm`
 */
export function score(instrument: Instrument, counters: Counters, options: ScoreOptions = {}): Score {
  const mode = options.mode ?? 'exact';
  const elements = scoreElements(instrument, counters, mode);
  const unanswered = elements.filter((element) => element.nrr === null).map((element) => element.id);
  const unscored = { mode, elements, unanswered, weightedMean: null, index: null, ikm: null, grade: null };
  if (unanswered.length === elements.length) return { ...unscored, status: 'no_data' };
  if (unanswered.length > 0) return { ...unscored, status: 'not_computable' };
  const weightedMean = elements.reduce((total, element) => add(total, element.weightedNrr!), zero);
  const scored = { ...unscored, status: 'scored', weightedMean } as const;
  if (instrument.index !== 'ikm') return scored;
  const index = indexOfMean(weightedMean);
  return { ...scored, index, ...publishIndex(instrument, index, mode, options.year) };
}

/**
 * The IKM of element means that were published without their counters: 25 x sum(NRR x weight).
 *
 * @param means on 1-4, in the order of `weights`
 */
export function indexFromMeans(means: readonly Rational[], weights: readonly Rational[]): Rational {
  const weightedMean = means.reduce((total, mean, position) => add(total, multiply(mean, weights[position]!)), zero);
  return indexOfMean(weightedMean);
}

function scoreElements(instrument: Instrument, counters: Counters, mode: WeightMode): ElementScore[] {
  const weights = new Map(weightsOf(instrument, mode).map((weight, at) => [instrument.elements[at]!.id, weight]));
  return elementsAsReported(instrument).map(({ id, reportCode }) => {
    const { answered, sum } = tally(instrument, counters[id]);
    const weight = weights.get(id)!;
    const nrr = answered === 0 ? null : rational(sum, answered);
    return { id, reportCode, answered, sum, nrr, weight, weightedNrr: nrr && multiply(nrr, weight) };
  });
}
