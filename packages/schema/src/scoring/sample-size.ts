import { SuaraError } from '../errors/suara-error.ts';

/**
 * How many people to ask, after Krejcie & Morgan (1970), as Permen PANRB 14/2017 prescribes:
 * S = 3.841 N 0.25 / (0.0025 (N - 1) + 3.841 x 0.25), rounded half up, in whole-number arithmetic.
 *
 * @param users number of users of the service in the period (not the responses collected), at least 1
 * @throws {SuaraError} `population_invalid`
 */
export function sampleSize(users: number): number {
  if (!Number.isSafeInteger(users) || users < 1) throw new SuaraError('population_invalid');
  // Both sides of the fraction times 100,000 are whole: 96,025 N and 250 (N - 1) + 96,025.
  const numerator = 96_025n * BigInt(users);
  const denominator = 250n * BigInt(users - 1) + 96_025n;
  return Number((2n * numerator + denominator) / (2n * denominator));
}
