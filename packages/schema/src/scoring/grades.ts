import { SuaraError } from '../errors/suara-error.ts';
import { compare, equals, parseRational, toFixed, type Rational } from './rational.ts';

/** Mutu pelayanan. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** The performance that belongs to a grade. */
export const performanceOf: Readonly<Record<Grade, string>> = {
  A: 'Sangat Baik',
  B: 'Baik',
  C: 'Kurang Baik',
  D: 'Tidak Baik',
};

type Bands = readonly (readonly [lowerBound: string, grade: Grade])[];

/** Permen PANRB 14/2017. Lower bounds alone: the closed intervals of its table leave holes of 0.01. */
const bandsSince2017: Bands = [
  ['88.31', 'A'],
  ['76.61', 'B'],
  ['65.00', 'C'],
  ['25.00', 'D'],
];

/** KEP/25/M.PAN/2/2004 and Permen PANRB 16/2014, for surveys of those years. */
const bandsBefore2017: Bands = [
  ['81.26', 'A'],
  ['62.51', 'B'],
  ['43.76', 'C'],
  ['25.00', 'D'],
];

/**
 * The grade of an index that is already rounded to two decimals, such as `78.74`.
 *
 * @param year the year of the survey, since the bands changed in 2017
 * @param floor the index of a unit where everyone chose the lowest answer: 25.00 with exact weights, a little less with
 *   the truncated ones (24.75 for 0,11), where it is a D all the same
 * @throws {SuaraError} `index_out_of_range` below the floor or above 100.00: such an index comes from corrupt data;
 *   `number_malformed` for a figure with more than two decimals, which would be graded differently from what is printed
 */
export function gradeOf(index: string, year: number, floor = '25.00'): Grade {
  const value = parseRounded(index);
  if (compare(value, parseRational(floor)) < 0 || compare(value, parseRational('100')) > 0) {
    throw new SuaraError('index_out_of_range', { field: index });
  }
  const bands = year < 2017 ? bandsBefore2017 : bandsSince2017;
  const band = bands.find(([lowerBound]) => compare(value, parseRational(lowerBound)) >= 0);
  return band ? band[1] : 'D';
}

function parseRounded(index: string): Rational {
  const value = parseRational(index);
  if (!equals(value, parseRational(toFixed(value, 2)))) throw new SuaraError('number_malformed', { field: index });
  return value;
}
