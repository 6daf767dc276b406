import { expect } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { countAnswers } from '../scoring/counters.ts';
import { add, equals, multiply, one, parseRational, rational, toFixed, zero } from '../scoring/rational.ts';
import { indexFromMeans, score } from '../scoring/score.ts';
import { weightLabel, weightsOf } from '../scoring/weights.ts';
import { countersOfSums, rowsOf, type AnswerGroup } from '../testing/counters.ts';
import { expectRight, testFaults, type Fault } from '../testing/faults.ts';
import { skmWith } from '../testing/instruments.ts';

interface Groups {
  readonly unsur: number;
  readonly groups: readonly AnswerGroup[];
}

testFaults<'index-faults'>({
  'weight-truncated': (fault) => {
    const { groups } = fault.example_input as unknown as Groups;
    const counters = countAnswers(skm2017, rowsOf(skm2017, groups));
    expectRight(score(skm2017, counters), fault);
    // The wrong figure still exists, but only under its own name, printed beside it.
    const truncated = score(skm2017, counters, { mode: '0.11' });
    expect(toFixed(truncated.index!, 3)).toBe(fault.wrong_output['ikm']);
    expect(truncated).toMatchObject({ mode: '0.11', ikm: '87.62', grade: fault.wrong_output['mutu'] });
    expect(weightLabel(skm2017, truncated.mode)).toBe('bobot 0,11');
  },

  'formula-not-reproducible': (fault) => {
    const input = fault.example_input as { sum_per_unsur: number[]; respondents: number; sum_all: number };
    const counters = countersOfSums(skm2017, input.sum_per_unsur, input.respondents);
    const result = score(skm2017, counters);
    expectRight(result, fault);
    expect(result.elements.reduce((total, element) => total + element.sum, 0)).toBe(input.sum_all);
    expect(score(skm2017, counters, { mode: '0.11' }).ikm).toBe(fault.wrong_output['ikm']);
  },

  'obsolete-weight-14-unsur': (fault) => {
    const { groups, unsur } = fault.example_input as unknown as Groups;
    const instrument = skmWith(unsur);
    expectRight(score(instrument, countAnswers(instrument, rowsOf(instrument, groups))), fault);
    expect(weightsOf(instrument, 'exact').reduce(add, zero)).toEqual(one);
    const means = instrument.elements.map(() => rational(4));
    const truncated = means.map(() => parseRational('0.071'));
    expect(toFixed(indexFromMeans(means, truncated), 2)).toBe(fault.wrong_output['ikm']);
  },

  'weight-applied-twice': (fault) => {
    const { groups } = fault.example_input as unknown as Groups;
    const result = score(skm2017, countAnswers(skm2017, rowsOf(skm2017, groups)));
    expectRight(result, fault);
    // Table and box are one figure: 25 times the column of weighted NRRs.
    const column = result.elements.map((element) => element.weightedNrr!).reduce(add, zero);
    expect(toFixed(multiply(column, rational(25)), 2)).toBe(fault.wrong_output['ikm_in_box']);
    expect(result.ikm).not.toBe(fault.wrong_output['ikm_in_table']);
  },

  'published-value-typed-by-hand': (fault) => {
    for (const year of ['2020', '2021']) expectUntypable(fault, year);
  },
});

interface TypedYear {
  readonly typed_public: string;
  readonly 'app_report_0.11': string;
}

/**
 * The record gives no answers, only how many there were. The exact index fits one sum of answers alone; that sum also
 * gives what the program reported with 0,11; and the typed value fits no sum under any weight.
 */
function expectUntypable(fault: Fault, year: string): void {
  const { n } = (fault.example_input['repository_sample_data'] as Record<string, { n: number }>)[year]!;
  const right = fault.right_output[year] as { ikm: string; mutu: string };
  const wrong = fault.wrong_output[year] as TypedYear;
  const sums = sumsThatGive(right.ikm, '1/9', n);
  expect(sums).toHaveLength(1);
  expect(sumsThatGive(wrong['app_report_0.11'], '0.11', n)).toEqual(sums);
  expect(['1/9', '0.11', '0.111'].flatMap((weight) => sumsThatGive(wrong.typed_public, weight, n))).toEqual([]);
  const perElement = skm2017.elements.map((_, at) => Math.floor((sums[0]! + at) / 9));
  expect(score(skm2017, countersOfSums(skm2017, perElement, n))).toMatchObject({ ikm: right.ikm, grade: right.mutu });
}

/** Sums of nine elements' answers of `n` people whose index, under a weight, prints as `ikm`. */
function sumsThatGive(ikm: string, weight: string, n: number): number[] {
  const printed = parseRational(ikm);
  const share = parseRational(weight);
  const possible = Array.from({ length: 27 * n + 1 }, (_, extra) => 9 * n + extra);
  return possible.filter((sum) => {
    const index = multiply(rational(25 * sum, n), share);
    return equals(parseRational(toFixed(index, 2)), printed);
  });
}
