import { SuaraError } from '../errors/suara-error.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { addCounters, type Counters } from './counters.ts';
import type { Grade } from './grades.ts';
import { publishIndex } from './publish.ts';
import { add, divide, multiply, rational, zero, type Rational } from './rational.ts';
import { score, type Score, type ScoreOptions } from './score.ts';

/**
 * How several services or units become one figure. No regulation says which, so the method is always printed:
 * `pooled` counts every respondent once, `mean` every part once, `weighted` every part by its number of users.
 */
export type AggregateMethod = 'pooled' | 'mean' | 'weighted';

/** One service or unit. `users` is the number of users in the period, needed for `weighted`. */
export interface AggregatePart {
  readonly id: string;
  readonly counters: Counters;
  readonly users?: number;
}

/** The figure of all parts together, and of each part, since a pooled B has hidden a C service. */
export interface Aggregate {
  readonly method: AggregateMethod;
  readonly ikm: string | null;
  readonly grade: Grade | null;
  /** Every part with its own score, in the order given. */
  readonly parts: readonly { readonly id: string; readonly score: Score }[];
  /** Ids of the parts that have no data yet; they never count as 0. */
  readonly withoutData: readonly string[];
}

/**
 * Joins parts that were asked with the same instrument. A part whose index is not computable is left out of `mean` and
 * `weighted`; its score says why. Instruments without an IKM have none together either.
 *
 * @throws {SuaraError} `users_missing` when `weighted` meets a part with data but without a positive number of users
 */
export function aggregate(
  instrument: Instrument,
  parts: readonly AggregatePart[],
  method: AggregateMethod,
  options: ScoreOptions = {},
): Aggregate {
  const scored = parts.map((part) => ({ ...part, score: score(instrument, part.counters, options) }));
  const withData = scored.filter((part) => part.score.index !== null);
  const { ikm, grade } =
    method === 'pooled'
      ? pooled(instrument, parts, options)
      : joined(instrument, withData, method === 'mean' ? once : users, options);
  return {
    method,
    ikm,
    grade,
    parts: scored.map(({ id, score: partScore }) => ({ id, score: partScore })),
    withoutData: scored.filter((part) => part.score.status === 'no_data').map((part) => part.id),
  };
}

type ScoredPart = AggregatePart & { readonly score: Score };

function pooled(
  instrument: Instrument,
  parts: readonly AggregatePart[],
  options: ScoreOptions,
): Pick<Score, 'ikm' | 'grade'> {
  const counters = parts.map((part) => part.counters);
  return score(instrument, addCounters(instrument, counters), options);
}

function joined(
  instrument: Instrument,
  parts: readonly ScoredPart[],
  share: (part: ScoredPart) => Rational,
  options: ScoreOptions,
): Pick<Score, 'ikm' | 'grade'> {
  if (parts.length === 0) return { ikm: null, grade: null };
  const total = parts.reduce((sum, part) => add(sum, share(part)), zero);
  const sum = parts.reduce((running, part) => add(running, multiply(part.score.index!, share(part))), zero);
  return publishIndex(instrument, divide(sum, total), options.mode ?? 'exact', options.year);
}

function once(): Rational {
  return rational(1);
}

function users(part: ScoredPart): Rational {
  if (!Number.isSafeInteger(part.users) || part.users! < 1) throw new SuaraError('users_missing', { field: part.id });
  return rational(part.users!);
}
