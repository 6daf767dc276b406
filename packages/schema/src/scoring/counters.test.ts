import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { spak6 } from '../instruments/zona-integritas.ts';
import { sameAnswer } from '../testing/counters.ts';
import { addCounters, countAnswers, emptyCounters, tally, type Counters } from './counters.ts';

const ids = skm2017.elements.map((element) => element.id);
const rowsOfAnswers = fc.array(fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 4 })));

function corrupt(code: string): unknown {
  return expect.objectContaining({ code });
}

describe('counting answers', () => {
  test('starts at 0 for every element and value of the scale', () => {
    expect(Object.keys(emptyCounters(skm2017))).toEqual(ids);
    expect(emptyCounters(skm2017)['waktu']).toEqual([0, 0, 0, 0]);
    expect(emptyCounters(spak6)['pungli']).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('puts each answer under its element and value, and a blank nowhere', () => {
    const counters = countAnswers(skm2017, [{ waktu: 1, biaya: 4 }, { waktu: 4 }, { waktu: 4 }, {}]);
    expect(counters).toEqual({ ...emptyCounters(skm2017), waktu: [1, 0, 0, 2], biaya: [0, 0, 0, 1] });
  });

  test('counts every answer exactly once', () => {
    fc.assert(
      fc.property(rowsOfAnswers, (rows) => {
        const counters = countAnswers(skm2017, rows);
        for (const id of ids) {
          const given = rows.map((row) => row[id]).filter((value) => value !== undefined);
          const sum = given.reduce((total, value) => total + value, 0);
          expect(tally(skm2017, counters[id])).toEqual({ answered: given.length, sum });
        }
      }),
    );
  });

  test.each([0, 5, 99, -1, 2.5, Number.NaN, '3' as unknown as number])('refuses the answer %j', (value) => {
    expect(() => countAnswers(skm2017, [{ waktu: value }])).toThrow(corrupt('answer_out_of_range'));
  });

  test.each(['kecepatan', 'U3', '', 'constructor', 'toString', '__proto__'])('refuses the element %j', (id) => {
    const row = JSON.parse(JSON.stringify({ id: 3 }).replace('id', id)) as Record<string, number>;
    expect(() => countAnswers(skm2017, [row])).toThrow(corrupt('element_unknown'));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('adding counters', () => {
  test('equals counting all rows at once, wherever they are split', () => {
    fc.assert(
      fc.property(rowsOfAnswers, rowsOfAnswers, (first, second) => {
        const parts = [countAnswers(skm2017, first), countAnswers(skm2017, second)];
        expect(addCounters(skm2017, parts)).toEqual(countAnswers(skm2017, [...first, ...second]));
      }),
    );
  });

  test('leaves the parts as they were, and reads a part without an element as having no answer', () => {
    const part: Counters = { waktu: [0, 1, 0, 0] };
    expect(addCounters(skm2017, [part, part])['waktu']).toEqual([0, 2, 0, 0]);
    expect(addCounters(skm2017, [part])['biaya']).toEqual([0, 0, 0, 0]);
    expect(part).toEqual({ waktu: [0, 1, 0, 0] });
  });

  test('cannot hide a counter that is longer than the scale', () => {
    const long = addCounters(skm2017, [{ waktu: [0, 0, 0, 0, 7] }]);
    expect(() => tally(skm2017, long['waktu'])).toThrow(corrupt('counter_invalid'));
  });
});

describe('a tally', () => {
  test('is 0 of 0 for an element that has no counter', () => {
    expect(tally(skm2017, undefined)).toEqual({ answered: 0, sum: 0 });
  });

  test('stays exact up to 2^53', () => {
    expect(tally(skm2017, [2 ** 53 - 1])).toEqual({ answered: 2 ** 53 - 1, sum: 2 ** 53 - 1 });
    expect(() => tally(skm2017, [0, 0, 0, 2 ** 52])).toThrow(corrupt('counter_invalid'));
  });

  test.each([[[-1]], [[0.5]], [[Number.NaN]], [[2 ** 53]], [[0, 0, 0, 0, 0]], [['1' as unknown as number]]])(
    'refuses the counter %j',
    (counts) => {
      expect(() => tally(skm2017, counts)).toThrow(corrupt('counter_invalid'));
    },
  );
});

test('one answer of every element counts once in each', () => {
  const counters = countAnswers(skm2017, [sameAnswer(skm2017, 2)]);
  expect(Object.values(counters)).toEqual(ids.map(() => [0, 1, 0, 0]));
});
