import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptNumber } from './receipt.ts';
import { createResponseId } from './response-id.ts';

const clock = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The last 50 bits of a response id. */
function lastBits(id: string): bigint {
  return BigInt.asUintN(50, BigInt(`0x${id.replaceAll('-', '')}`));
}

/** The bits a receipt number stands for, read back letter by letter. */
function bitsOf(receipt: string): bigint {
  return [...receipt.replace('-', '')].reduce((bits, letter) => bits * 32n + BigInt(alphabet.indexOf(letter)), 0n);
}

describe('a receipt number', () => {
  test('is two groups of five letters and digits, without the ones that are misread', () => {
    fc.assert(
      fc.property(clock, tenBytes, (now, random) => {
        expect(receiptNumber(createResponseId(now, random))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  test('holds the last 50 bits of the id and loses none, so other bits make another number', () => {
    fc.assert(
      fc.property(clock, tenBytes, (now, random) => {
        const id = createResponseId(now, random);
        expect(bitsOf(receiptNumber(id))).toBe(lastBits(id));
      }),
    );
  });

  test('changes with every single one of those bits', () => {
    const base = createResponseId(0, new Uint8Array(10));
    const hex = BigInt(`0x${base.replaceAll('-', '')}`);
    const numbers = Array.from({ length: 50 }, (_, bit) =>
      receiptNumber((hex | (1n << BigInt(bit))).toString(16).padStart(32, '0')),
    );
    expect(new Set([receiptNumber(base), ...numbers]).size).toBe(51);
  });

  test('does not tell when the response was made', () => {
    fc.assert(
      fc.property(clock, clock, tenBytes, (now, later, random) => {
        expect(receiptNumber(createResponseId(now, random))).toBe(receiptNumber(createResponseId(later, random)));
      }),
    );
  });

  test('is the one of a known id', () => {
    expect(receiptNumber('018f3c5e-7a10-7b3c-9d2e-5f60718293a4')).toBe('JZC1R-R54X4');
  });
});
