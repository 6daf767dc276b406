import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createResponseId, isResponseId } from './response-id.ts';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const anyClock = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constantFrom(2 ** 48 - 1, 2 ** 48, -1, 0, 0.999));

describe('a new response id', () => {
  test('is a UUIDv7 for any clock, however wrong, and any random bytes', () => {
    fc.assert(
      fc.property(anyClock, tenBytes, (now, random) => {
        expect(createResponseId(now, random)).toSatisfy(isResponseId);
      }),
      { numRuns: 1_000 },
    );
  });

  test('holds the clock in its first 48 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), tenBytes, (now, random) => {
        const id = createResponseId(now, random);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
      }),
    );
  });

  test.each([
    [Number.NaN, '00000000-0000'],
    [-5, '00000000-0000'],
    [Number.NEGATIVE_INFINITY, '00000000-0000'],
    [1.9, '00000000-0001'],
    [2 ** 48, 'ffffffff-ffff'],
    [Number.POSITIVE_INFINITY, 'ffffffff-ffff'],
  ])('takes a clock of %d as %s', (now, time) => {
    expect(createResponseId(now, new Uint8Array(10)).slice(0, 13)).toBe(time);
  });

  test('keeps 74 random bits: every byte counts, but for the six bits of version and variant', () => {
    const bytes = new Uint8Array(10).fill(0xff);
    expect(createResponseId(0, bytes)).toBe('00000000-0000-7fff-bfff-ffffffffffff');
    const ids = Array.from({ length: 10 }, (_, at) => createResponseId(0, new Uint8Array(10).fill(1, at, at + 1)));
    expect(new Set(ids).size).toBe(10);
  });

  test('sorts by the time it was made', () => {
    const bytes = new Uint8Array(10).fill(0xff);
    expect(createResponseId(1_000, bytes) < createResponseId(1_001, new Uint8Array(10))).toBe(true);
  });
});

test.each([
  '',
  '018f3c5e-7a10-4b3c-9d2e-5f60718293a4',
  '018f3c5e-7a10-7b3c-cd2e-5f60718293a4',
  '018F3C5E-7A10-7B3C-9D2E-5F60718293A4',
  '018f3c5e7a107b3c9d2e5f60718293a4',
  '018f3c5e-7a10-7b3c-9d2e-5f60718293a4\n',
  ' 018f3c5e-7a10-7b3c-9d2e-5f60718293a4',
  '018f3c5e-7a10-7b3c-9d2e-5f60718293ag',
])('%j is no response id', (text) => {
  expect(isResponseId(text)).toBe(false);
});
