import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longDivision } from '../testing/long-division.ts';
import { add, compare, divide, equals, multiply, one, parseRational, rational, toFixed, zero } from './rational.ts';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const natural = fc.bigInt({ min: 0n, max: 10n ** 20n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });
const fractions = fc.tuple(whole, positive).map(([top, bottom]) => rational(top, bottom));

describe('a fraction', () => {
  test('is in lowest terms with a positive denominator, however it was written', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(-6, -4)).toEqual({ numerator: 3n, denominator: 2n });
    expect(rational(0n, -7n)).toEqual(zero);
  });

  test('keeps its value and its form when both terms are multiplied', () => {
    fc.assert(
      fc.property(whole, positive, positive, (top, bottom, factor) => {
        expect(rational(top * factor, bottom * factor)).toEqual(rational(top, bottom));
        expect(rational(-top * factor, -bottom * factor)).toEqual(rational(top, bottom));
      }),
    );
  });

  test('over 0 is refused', () => {
    expect(() => rational(1n, 0n)).toThrow(expect.objectContaining({ code: 'number_malformed' }));
    expect(() => divide(one, zero)).toThrow(expect.objectContaining({ code: 'number_malformed' }));
  });
});

describe('arithmetic', () => {
  test('adds and multiplies in any order and grouping', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  test('has 0 and 1 as neutral elements, and division undoes multiplication', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(add(a, zero)).toEqual(a);
        expect(multiply(a, one)).toEqual(a);
        if (!equals(b, zero)) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  test('compares like the cross products, and only equal fractions are equal', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const left = a.numerator * b.denominator;
        const right = b.numerator * a.denominator;
        expect(compare(a, b)).toBe(left === right ? 0 : left < right ? -1 : 1);
        expect(equals(a, b)).toBe(left === right);
      }),
    );
  });

  test('makes exactly 1 of nine ninths', () => {
    const ninths = Array.from({ length: 9 }, () => rational(1, 9));
    expect(ninths.reduce(add)).toEqual(one);
  });
});

describe('toFixed', () => {
  test.each([
    ['88.305', '88.31'],
    ['1.005', '1.01'],
    ['-1.005', '-1.01'],
    ['76.605', '76.61'],
    ['0.004', '0.00'],
    ['-0.004', '0.00'],
    ['99.995', '100.00'],
    ['1/3', '0.33'],
  ])('rounds %s to %s, halves away from zero', (value, rounded) => {
    expect(toFixed(parseRational(value), 2)).toBe(rounded);
  });

  test('gives a whole number without a point for 0 places', () => {
    expect(toFixed(parseRational('2.5'), 0)).toBe('3');
    expect(toFixed(parseRational('-0.4'), 0)).toBe('0');
  });

  test('agrees digit for digit with division by hand, on either side of zero', () => {
    fc.assert(
      fc.property(natural, positive, fc.integer({ min: 0, max: 15 }), (top, bottom, places) => {
        const expected = longDivision(top, bottom, places);
        expect(toFixed(rational(top, bottom), places)).toBe(expected);
        const negative = /[1-9]/.test(expected) ? `-${expected}` : expected;
        expect(toFixed(rational(-top, bottom), places)).toBe(negative);
      }),
    );
  });

  test('rounds every exact half up', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 6 }), (units, places) => {
        const scale = 10n ** BigInt(places);
        expect(toFixed(rational(2n * units + 1n, 2n * scale), places)).toBe(longDivision(units + 1n, scale, places));
      }),
    );
  });
});

describe('parseRational', () => {
  test('reads whole numbers, decimals and fractions exactly', () => {
    expect(parseRational('3')).toEqual(rational(3));
    expect(parseRational('-2.75')).toEqual(rational(-11, 4));
    expect(parseRational('0.111')).toEqual(rational(111, 1000));
    expect(parseRational('-3/9')).toEqual(rational(-1, 3));
  });

  test('reads back what toFixed prints', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 12 }), (units, places) => {
        const value = rational(units, 10n ** BigInt(places));
        expect(parseRational(toFixed(value, places))).toEqual(value);
      }),
    );
  });

  test.each(['', ' 1', '1.', '.5', '1,5', '1e3', '0x10', '1/-2', '1/0', '+1', 'NaN', '1.2.3', '١'])(
    'refuses %j',
    (text) => {
      expect(() => parseRational(text)).toThrow(expect.objectContaining({ code: 'number_malformed' }));
    },
  );
});
