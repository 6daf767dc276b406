import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeInstrument } from '../instruments/compose.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { spak4, spak6, spkp4, spkp6 } from '../instruments/zona-integritas.ts';
import { countersOfSums, rowsOf, sameAnswer } from '../testing/counters.ts';
import { fivePointForm, skmWith } from '../testing/instruments.ts';
import { addCounters, countAnswers, emptyCounters } from './counters.ts';
import { add, compare, parseRational, rational, zero } from './rational.ts';
import { indexFromMeans, score } from './score.ts';
import { weightsOf } from './weights.ts';

const ids = skm2017.elements.map((element) => element.id);
const answer = fc.integer({ min: 1, max: 4 });
const completeRow = fc
  .tuple(...ids.map(() => answer))
  .map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at]!])));
const completeRows = fc.array(completeRow, { minLength: 1, maxLength: 30 });

describe('the IKM', () => {
  test('is in report order, with NRR, weighted NRR and weight of every element', () => {
    const result = score(skm2017, countersOfSums(skm2017, [31, 32, 33, 34, 35, 36, 37, 38, 39], 10));
    expect(result.elements.map((element) => element.reportCode)).toEqual(ids.map((_, at) => `U${at + 1}`));
    expect(result.elements[7]).toEqual({
      id: 'pengaduan',
      reportCode: 'U8',
      answered: 10,
      sum: 38,
      nrr: rational(38, 10),
      weight: rational(1, 9),
      weightedNrr: rational(38, 90),
    });
    expect(result).toMatchObject({ status: 'scored', mode: 'exact', ikm: '87.50', grade: 'B', unanswered: [] });
  });

  test('is 25 times the weighted mean, which is the sum of the weighted NRRs', () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        const { elements, weightedMean, index } = score(skm2017, countAnswers(skm2017, rows));
        expect(elements.map((element) => element.weightedNrr!).reduce(add, zero)).toEqual(weightedMean);
        const means = elements.map((element) => element.nrr!);
        const weights = elements.map((element) => element.weight);
        expect(indexFromMeans(means, weights)).toEqual(index);
      }),
    );
  });

  test('does not depend on the order of the responses nor on how the counters are split', () => {
    fc.assert(
      fc.property(completeRows, fc.nat(), (rows, cut) => {
        const whole = score(skm2017, countAnswers(skm2017, rows));
        const at = cut % rows.length;
        const parts = [rows.slice(at), rows.slice(0, at)].map((part) => countAnswers(skm2017, part));
        expect(score(skm2017, countAnswers(skm2017, rows.toReversed()))).toEqual(whole);
        expect(score(skm2017, addCounters(skm2017, parts))).toEqual(whole);
      }),
    );
  });

  test('is never lowered by a better answer, under any weight', () => {
    const better = fc.tuple(completeRows, fc.nat(), fc.constantFrom(...ids), fc.constantFrom('exact', '0.11', '0.111'));
    fc.assert(
      fc.property(better, ([rows, pick, id, mode]) => {
        const chosen = rows[pick % rows.length]!;
        fc.pre(chosen[id]! < 4);
        const improved = rows.map((row) => (row === chosen ? { ...row, [id]: row[id]! + 1 } : row));
        const options = { mode } as const;
        const before = score(skm2017, countAnswers(skm2017, rows), options).index!;
        const after = score(skm2017, countAnswers(skm2017, improved), options).index!;
        expect(compare(after, before)).toBe(1);
      }),
    );
  });

  test.each([9, 14, 16])('of %i elements runs from 25.00 D to 100.00 A', (count) => {
    const instrument = skmWith(count);
    const worst = score(instrument, countAnswers(instrument, [sameAnswer(instrument, 1)]));
    const best = score(instrument, countAnswers(instrument, [sameAnswer(instrument, 4)]));
    expect([worst.ikm, worst.grade]).toEqual(['25.00', 'D']);
    expect([best.ikm, best.grade]).toEqual(['100.00', 'A']);
  });

  test.each([
    ['0.11', '24.75', '99.00'],
    ['0.111', '24.98', '99.90'],
  ] as const)('with weight %s runs from %s D to %s A', (mode, lowest, highest) => {
    const worst = score(skm2017, countAnswers(skm2017, [sameAnswer(skm2017, 1)]), { mode });
    const best = score(skm2017, countAnswers(skm2017, [sameAnswer(skm2017, 4)]), { mode });
    expect([worst.ikm, worst.grade]).toEqual([lowest, 'D']);
    expect([best.ikm, best.grade]).toEqual([highest, 'A']);
  });

  test('takes the bands of the year of the survey', () => {
    const counters = countAnswers(skm2017, rowsOf(skm2017, [{ respondents: 5, all_answers: 3 }]));
    expect(score(skm2017, counters)).toMatchObject({ ikm: '75.00', grade: 'C' });
    expect(score(skm2017, counters, { year: 2014 })).toMatchObject({ ikm: '75.00', grade: 'B' });
  });

  test('counts the weights of the unit', () => {
    const weights = Object.fromEntries(ids.map((id) => [id, id === 'waktu' ? '1/2' : '1/16']));
    const instrument = composeInstrument(skm2017, { weights });
    const row = { ...sameAnswer(skm2017, 4), waktu: 1 };
    expect(score(instrument, countAnswers(instrument, [row]))).toMatchObject({ ikm: '62.50', grade: 'D' });
    expect(weightsOf(instrument, 'exact')[2]).toEqual(parseRational('0.5'));
  });
});

describe('without an index', () => {
  test('no responses are no data, never 0 and never a D', () => {
    const nothing = { index: null, ikm: null, grade: null, weightedMean: null };
    expect(score(skm2017, {})).toMatchObject({ status: 'no_data', ...nothing });
    expect(score(skm2017, emptyCounters(skm2017)).unanswered).toHaveLength(9);
  });

  test('an element nobody answered is named in report order, and the others keep their NRR', () => {
    const row = { ...sameAnswer(skm2017, 4), sarana: 0, pengaduan: 0 };
    const { sarana: _sarana, pengaduan: _pengaduan, ...answers } = row;
    const result = score(skm2017, countAnswers(skm2017, [answers]));
    expect(result).toMatchObject({ status: 'not_computable', unanswered: ['pengaduan', 'sarana'], ikm: null });
    expect(result.elements[0]!.nrr).toEqual(rational(4));
    expect(result.elements[8]).toMatchObject({ answered: 0, nrr: null, weightedNrr: null });
  });

  test.each([
    [spkp4, 8, 4],
    [spak4, 5, 4],
    [spkp6, 8, 6],
    [spak6, 5, 6],
  ])('$id has a mean on its own scale and neither IKM nor grade', (instrument, count, highest) => {
    const row = { ...sameAnswer(instrument, highest), [instrument.elements[0]!.id]: 1 };
    const result = score(instrument, countAnswers(instrument, [row]));
    expect(result).toMatchObject({ status: 'scored', index: null, ikm: null, grade: null });
    expect(result.weightedMean).toEqual(rational(highest * (count - 1) + 1, count));
  });

  test('a form on 1-5 that claims an IKM is refused', () => {
    const local = fivePointForm('ikm');
    const counters = countAnswers(local, [sameAnswer(local, 4)]);
    expect(() => score(local, counters)).toThrow(expect.objectContaining({ code: 'instrument_not_skm' }));
  });

  test('a corrupt counter is an error, not an index', () => {
    const refusal = expect.objectContaining({ code: 'counter_invalid' });
    expect(() => score(skm2017, { waktu: [0, 0, -3, 5] })).toThrow(refusal);
  });
});
