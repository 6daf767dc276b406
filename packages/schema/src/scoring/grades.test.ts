import { describe, expect, test } from 'vitest';
import { gradeOf, performanceOf, type Grade } from './grades.ts';
import { rational, toFixed } from './rational.ts';

/** Every index that can be printed, 25.00 to 100.00: 7,501 of them. */
const everyIndex = Array.from({ length: 7_501 }, (_, step) => toFixed(rational(2_500 + step, 100), 2));

/** First and last printed index of every band, from the tables of the two regulations. */
const tables: readonly (readonly [year: number, bands: readonly (readonly [Grade, string, string])[]])[] = [
  [
    2017,
    [
      ['D', '25.00', '64.99'],
      ['C', '65.00', '76.60'],
      ['B', '76.61', '88.30'],
      ['A', '88.31', '100.00'],
    ],
  ],
  [
    2016,
    [
      ['D', '25.00', '43.75'],
      ['C', '43.76', '62.50'],
      ['B', '62.51', '81.25'],
      ['A', '81.26', '100.00'],
    ],
  ],
];

describe.each(tables)('the bands of a survey in %i', (year, bands) => {
  test.each(bands)('%s reaches from %s to %s, and no further', (grade, first, last) => {
    const graded = everyIndex.filter((index) => gradeOf(index, year) === grade);
    expect(graded[0]).toBe(first);
    expect(graded.at(-1)).toBe(last);
    expect(graded).toEqual(everyIndex.slice(everyIndex.indexOf(first), everyIndex.indexOf(last) + 1));
  });

  test('leave no hole and never fall as the index rises', () => {
    const worstFirst = everyIndex.map((index) => 'DCBA'.indexOf(gradeOf(index, year)));
    expect(worstFirst).toHaveLength(7_501);
    expect(worstFirst.every((rank, at) => rank >= (worstFirst[at - 1] ?? 0))).toBe(true);
  });
});

describe('the year of the survey', () => {
  test('decides the table: the same index was a B in 2016 and is a C since 2017', () => {
    expect(gradeOf('75.98', 2011)).toBe('B');
    expect(gradeOf('75.98', 2016)).toBe('B');
    expect(gradeOf('75.98', 2017)).toBe('C');
    expect(gradeOf('75.98', 2026)).toBe('C');
  });
});

describe('an index that cannot be', () => {
  test.each(['24.99', '0.00', '-80.00', '100.01', '125.00'])('%s has no grade: the data is corrupt', (index) => {
    expect(() => gradeOf(index, 2026)).toThrow(expect.objectContaining({ code: 'index_out_of_range' }));
  });

  test('may be lower only where truncated weights make it so', () => {
    expect(gradeOf('24.75', 2026, '24.75')).toBe('D');
    expect(() => gradeOf('24.74', 2026, '24.75')).toThrow(expect.objectContaining({ code: 'index_out_of_range' }));
  });

  test.each(['76.605', '88.304', '64.9999'])('%s is refused, since it was not rounded yet', (index) => {
    expect(() => gradeOf(index, 2026)).toThrow(expect.objectContaining({ code: 'number_malformed' }));
  });

  test('is no number at all', () => {
    expect(() => gradeOf('-', 2026)).toThrow(expect.objectContaining({ code: 'number_malformed' }));
  });
});

test('every grade has its kinerja', () => {
  expect(performanceOf).toEqual({ A: 'Sangat Baik', B: 'Baik', C: 'Kurang Baik', D: 'Tidak Baik' });
});
