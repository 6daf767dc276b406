import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRational, rational, toFixed } from '../scoring/rational.ts';
import { formatDecimal, formatInteger } from './numbers.ts';

const indonesian = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

describe('numbers as id-ID writes them', () => {
  test.each([
    ['78.74', '78,74'],
    ['100.00', '100,00'],
    ['0.5', '0,5'],
    ['-1234.5', '-1.234,5'],
    ['-123', '-123'],
    ['-123456', '-123.456'],
    ['1234567.8901234', '1.234.567,8901234'],
  ])('%s is %s', (decimal, written) => {
    expect(formatDecimal(decimal)).toBe(written);
  });

  test('group whole numbers like the platform does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        fc.pre(!Object.is(value, -0));
        expect(formatInteger(value)).toBe(indonesian.format(value));
      }),
    );
  });

  test('lose no digit of an exact decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 1, max: 12 }),
        (units, places) => {
          const value = rational(units, 10n ** BigInt(places));
          const written = formatDecimal(toFixed(value, places));
          expect(parseRational(written.replaceAll('.', '').replace(',', '.'))).toEqual(value);
        },
      ),
    );
  });
});
