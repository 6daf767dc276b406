import { describe, expect, test } from 'vitest';
import { composeInstrument } from '../instruments/compose.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { instruments } from '../instruments/registry.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { skmWith } from '../testing/instruments.ts';
import { add, multiply, one, parseRational, rational, toFixed, zero } from './rational.ts';
import { weightLabel, weightsOf, type WeightMode } from './weights.ts';

const ownWeights = composeInstrument(skm2017, {
  weights: Object.fromEntries(skm2017.elements.map(({ id }, at) => [id, at === 0 ? '0.2' : '0.1'])),
});

describe('exact weights', () => {
  test.each([...Object.values(instruments), skmWith(14), skmWith(16), ownWeights])('of $id total exactly 1', (each) => {
    expect(weightsOf(each, 'exact').reduce(add, zero)).toEqual(one);
  });

  test('are one share each, however many elements there are', () => {
    expect(weightsOf(skm2017, 'exact')).toEqual(skm2017.elements.map(() => rational(1, 9)));
    expect(weightsOf(skmWith(14), 'exact')[13]).toEqual(rational(1, 14));
  });

  test('are those of the unit when it set its own', () => {
    expect(weightsOf(ownWeights, 'exact').slice(0, 2)).toEqual([rational(1, 5), rational(1, 10)]);
  });
});

describe('the truncated weights of the regulation', () => {
  test.each<[WeightMode, string]>([
    ['0.11', '99.00'],
    ['0.111', '99.90'],
  ])('%s cannot give more than %s to a unit where everyone chose the best answer', (mode, highest) => {
    const total = weightsOf(skm2017, mode).reduce(add, zero);
    expect(toFixed(multiply(total, rational(100)), 2)).toBe(highest);
    expect(weightsOf(skm2017, mode)).toEqual(skm2017.elements.map(() => parseRational(mode)));
  });

  test.each<[string, Instrument]>([
    ['ten elements', skmWith(10)],
    ['weights of the unit', ownWeights],
    ['eight items of SPKP', instruments['spkp-4']!],
  ])('are refused for %s', (_, instrument) => {
    const refusal = expect.objectContaining({ code: 'weight_mode_not_applicable' });
    expect(() => weightsOf(instrument, '0.11')).toThrow(refusal);
    expect(() => weightsOf(instrument, '0.111')).toThrow(refusal);
  });
});

test('what is printed beside an index says which weight made it', () => {
  expect(weightLabel(skm2017, 'exact')).toBe('bobot 1/9');
  expect(weightLabel(skm2017, '0.11')).toBe('bobot 0,11');
  expect(weightLabel(skm2017, '0.111')).toBe('bobot 0,111');
  expect(weightLabel(skmWith(14), 'exact')).toBe('bobot 1/14');
  expect(weightLabel(ownWeights, 'exact')).toBe('bobot unit');
});
