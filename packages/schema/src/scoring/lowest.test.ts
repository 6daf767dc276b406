import { describe, expect, test } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { countersOfSums } from '../testing/counters.ts';
import { lowestElements } from './lowest.ts';
import { score } from './score.ts';

/** The elements to improve when ten people gave these sums, in report order U1-U9. */
function lowestOf(sums: readonly number[]): string[] {
  return lowestElements(score(skm2017, countersOfSums(skm2017, sums, 10)).elements);
}

describe('the elements to improve first', () => {
  test('are the three lowest, in report order', () => {
    expect(lowestOf([31, 22, 33, 34, 35, 36, 21, 20, 39])).toEqual(['prosedur', 'perilaku', 'pengaduan']);
  });

  test('include every element that ties with the third', () => {
    expect(lowestOf([20, 21, 25, 25, 25, 36, 37, 38, 39])).toEqual([
      'persyaratan',
      'prosedur',
      'waktu',
      'biaya',
      'produk',
    ]);
  });

  test('are none when all are alike, since none stands out', () => {
    expect(lowestOf([30, 30, 30, 30, 30, 30, 30, 30, 30])).toEqual([]);
  });

  test('are none while fewer than four elements have an answer', () => {
    const counters = { persyaratan: [1, 0, 0, 0], waktu: [0, 1, 0, 0], biaya: [0, 0, 1, 0] };
    expect(lowestElements(score(skm2017, counters).elements)).toEqual([]);
    expect(lowestElements(score(skm2017, {}).elements)).toEqual([]);
  });

  test('never include an element nobody answered', () => {
    const sums = [40, 20, 21, 22, 30, 30, 30, 30, 30];
    const counters = { ...countersOfSums(skm2017, sums, 10), persyaratan: [0, 0, 0, 0] };
    expect(lowestElements(score(skm2017, counters).elements)).toEqual(['prosedur', 'waktu', 'biaya']);
  });
});
