import { SuaraError } from '../errors/suara-error.ts';

/**
 * An exact fraction in lowest terms with a positive denominator. Binary floats cannot hold 1/9 or 88.305, and an index
 * one hundredth off is another grade, so every figure stays a fraction until it is printed.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction numerator/denominator in lowest terms. The denominator must not be 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new SuaraError('number_malformed', { field: 'denominator' });
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom * sign) * sign;
  return { numerator: top / divisor, denominator: bottom / divisor };
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

/**
 * Reads `3`, `-2.75` or `1/9` exactly.
 *
 * @throws {SuaraError} `number_malformed` for anything else.
 */
export function parseRational(text: string): Rational {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction) return rational(BigInt(fraction[1]!), BigInt(fraction[2]!));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!decimal) throw new SuaraError('number_malformed', { field: text.slice(0, 40) });
  const [, sign, whole, places = ''] = decimal;
  return rational(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

/**
 * The fraction with exactly `places` decimals, halves rounded away from zero, with a decimal point: `78.74`. This is
 * the one place where Suara rounds.
 */
export function toFixed(value: Rational, places: number): string {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const scaled = (size * 10n ** BigInt(places) * 2n + value.denominator) / (value.denominator * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return negative && scaled !== 0n ? `-${text}` : text;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
