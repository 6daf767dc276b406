import published from '@suara/testkit/cases/krejcie_morgan.json' with { type: 'json' };
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSize } from './sample-size.ts';

describe('the sample of Krejcie & Morgan', () => {
  test('is that of all 90 published rows', () => {
    expect(published.rows).toHaveLength(90);
    expect(published.rows.map(([users]) => [users, sampleSize(users!)])).toEqual(published.rows);
  });

  test('never asks more people than there are, and at least one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (users) => {
        const sample = sampleSize(users);
        expect(sample).toBeGreaterThanOrEqual(1);
        expect(sample).toBeLessThanOrEqual(users);
      }),
    );
  });

  test('never falls when one more person uses the service', () => {
    const samples = Array.from({ length: 20_000 }, (_, at) => sampleSize(at + 1));
    expect(samples.every((sample, at) => sample >= (samples[at - 1] ?? 0))).toBe(true);
  });

  test('levels off at 384, and stays whole for the largest number of users', () => {
    expect(sampleSize(1_000_000)).toBe(384);
    expect(sampleSize(Number.MAX_SAFE_INTEGER)).toBe(384);
  });

  test('agrees with the formula where floats have no doubt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (users) => {
        const exact = (3.841 * users * 0.25) / (0.0025 * (users - 1) + 3.841 * 0.25);
        fc.pre(Math.abs((exact % 1) - 0.5) > 1e-6);
        expect(sampleSize(users)).toBe(Math.round(exact));
      }),
    );
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is not defined for %d users', (users) => {
    expect(() => sampleSize(users)).toThrow(expect.objectContaining({ code: 'population_invalid' }));
  });
});
