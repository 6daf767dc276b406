import { expect } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { countAnswers } from '../scoring/counters.ts';
import { gradeOf, performanceOf } from '../scoring/grades.ts';
import { multiply, one, parseRational, rational, toFixed } from '../scoring/rational.ts';
import { indexFromMeans, score } from '../scoring/score.ts';
import { countersOfTotal, rowsOf, type AnswerGroup } from '../testing/counters.ts';
import { expectRight, testFaults } from '../testing/faults.ts';
import { fivePointForm } from '../testing/instruments.ts';

interface Total {
  readonly respondents: number;
  readonly sum_all_answers: number;
}

testFaults<'grade-faults'>({
  'boundary-gap': (fault) => {
    const input = fault.example_input as unknown as Total & { unrounded: string };
    const result = score(skm2017, countersOfTotal(skm2017, input.sum_all_answers, input.respondents));
    expectRight(result, fault);
    expect(toFixed(result.index!, 6)).toBe(input.unrounded);
    // The other two natural cases: 88.304 lies under 88.31 and is a B, 64.990 lies under 65.00 and is a D.
    expect(score(skm2017, countersOfTotal(skm2017, 604, 19))).toMatchObject({ ikm: '88.30', grade: 'B' });
    expect(score(skm2017, countersOfTotal(skm2017, 1_357, 58))).toMatchObject({ ikm: '64.99', grade: 'D' });
  },

  'boundary-gap-interval-scale': (fault) => {
    const input = fault.example_input as { nilai_interval: string; derived_from: Total };
    const ikm = toFixed(indexFromMeans([parseRational(input.nilai_interval)], [one]), 2);
    expect(gradeOf(ikm, 2017)).toBe(fault.right_output['mutu']);
    expect(gradeOf(ikm, 2017)).not.toBe(fault.wrong_output['mutu']);
    const { respondents, sum_all_answers: total } = input.derived_from;
    expect(score(skm2017, countersOfTotal(skm2017, total, respondents))).toMatchObject({ ikm, grade: 'B' });
  },

  'boundary-constant-wrong': (fault) => {
    const input = fault.example_input as unknown as Total;
    expectRight(score(skm2017, countersOfTotal(skm2017, input.sum_all_answers, input.respondents)), fault);
  },

  'boundary-overlap-and-overrun': (fault) => {
    const corrupt = expect.objectContaining({ code: 'index_out_of_range' });
    expect(() => gradeOf(String(fault.example_input['ikm']), 2017)).toThrow(corrupt);
    expect(() => gradeOf('100.01', 2017)).toThrow(corrupt);
    expect(gradeOf('100.00', 2017)).toBe(fault.wrong_output['mutu']);
    expect(gradeOf('88.30', 2017)).toBe('B');
  },

  // One function is both the label and the filter, so a figure on a bound is found under what it is called.
  'label-and-filter-use-different-bounds': (fault) => {
    const onTheBound = toFixed(multiply(parseRational(String(fault.example_input['avg_nilai'])), rational(25)), 2);
    const units = ['88.31', onTheBound, '88.30', '76.61', '65.00', '64.99'];
    const label = performanceOf[gradeOf(onTheBound, 2017)];
    const found = units.filter((ikm) => performanceOf[gradeOf(ikm, 2017)] === label);
    expect(label).toBe(fault.right_output['label']);
    expect(found).toEqual(['88.31', onTheBound]);
  },

  'five-point-scale-with-four-point-table': (fault) => {
    const { groups } = fault.example_input as { groups: AnswerGroup[] };
    const counters = countAnswers(fivePointForm('mean'), rowsOf(skm2017, groups));
    const refusal = expect.objectContaining({ code: 'instrument_not_skm' });
    expect(() => score(fivePointForm('ikm'), counters)).toThrow(refusal);
    const result = score(fivePointForm('mean'), counters);
    expect(result).toMatchObject({ status: 'scored', ikm: null, grade: null });
    expect(toFixed(result.weightedMean!, 2)).toBe('4.00');
  },
});
