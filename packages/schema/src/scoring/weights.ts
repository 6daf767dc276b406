import { SuaraError } from '../errors/suara-error.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { parseRational, rational, type Rational } from './rational.ts';

/**
 * Which weight an index was made with. Permen PANRB 14/2017 prints 0,11 in its body and 0,111 in its annex for what is
 * 1/9; both are kept so that an old publication can be reproduced, never as the default.
 */
export type WeightMode = 'exact' | '0.11' | '0.111';

/** What is printed beside every index, in Indonesian. */
export function weightLabel(instrument: Instrument, mode: WeightMode): string {
  if (mode !== 'exact') return `bobot ${mode.replace('.', ',')}`;
  return hasOwnWeights(instrument) ? 'bobot unit' : `bobot 1/${instrument.elements.length}`;
}

/**
 * The weight of each element, in the order of `instrument.elements`.
 *
 * @throws {SuaraError} `weight_mode_not_applicable` when a truncated weight is asked for an instrument that does not
 *   have nine equally weighted elements.
 */
export function weightsOf(instrument: Instrument, mode: WeightMode): Rational[] {
  const count = instrument.elements.length;
  if (mode === 'exact') {
    return instrument.elements.map(({ weight }) => (weight === undefined ? rational(1, count) : parseRational(weight)));
  }
  if (count !== 9 || hasOwnWeights(instrument)) throw new SuaraError('weight_mode_not_applicable');
  return instrument.elements.map(() => parseRational(mode));
}

function hasOwnWeights(instrument: Instrument): boolean {
  return instrument.elements.some(({ weight }) => weight !== undefined);
}
