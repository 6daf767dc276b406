import { describe, expect, test } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { fivePointForm } from '../testing/instruments.ts';
import { indexOfMean, publishIndex } from './publish.ts';
import { parseRational, rational } from './rational.ts';

describe('publishing an index', () => {
  test.each([
    ['88.305', '88.31', 'A'],
    ['88.3049', '88.30', 'B'],
    ['76.605', '76.61', 'B'],
    ['64.995', '65.00', 'C'],
    ['64.9949', '64.99', 'D'],
  ])('rounds %s to %s first and then grades it %s', (index, ikm, grade) => {
    expect(publishIndex(skm2017, parseRational(index), 'exact', undefined)).toEqual({ ikm, grade });
  });

  test('accepts no index below what the weights allow', () => {
    const refusal = expect.objectContaining({ code: 'index_out_of_range' });
    expect(publishIndex(skm2017, parseRational('24.75'), '0.11', 2026).grade).toBe('D');
    expect(() => publishIndex(skm2017, parseRational('24.75'), '0.111', 2026)).toThrow(refusal);
    expect(() => publishIndex(skm2017, parseRational('24.98'), 'exact', 2026)).toThrow(refusal);
    expect(() => publishIndex(skm2017, parseRational('100.20'), 'exact', 2026)).toThrow(refusal);
  });

  test('gives a form on 1-5 neither figure nor grade', () => {
    const refusal = expect.objectContaining({ code: 'instrument_not_skm', field: 'lokal-5' });
    expect(() => publishIndex(fivePointForm('mean'), rational(80), 'exact', 2026)).toThrow(refusal);
  });

  test('multiplies a mean on 1-4 by 25', () => {
    expect(indexOfMean(rational(28, 9))).toEqual(rational(700, 9));
  });
});
