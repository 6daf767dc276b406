import { expect } from 'vitest';
import { elementsAsReported } from '../instruments/instrument.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { aggregate } from '../scoring/aggregate.ts';
import { countAnswers, emptyCounters } from '../scoring/counters.ts';
import { divide, multiply, parseRational, rational, toFixed, add } from '../scoring/rational.ts';
import { sampleSize } from '../scoring/sample-size.ts';
import { score, type Score } from '../scoring/score.ts';
import { rowsOf, sameAnswer, type AnswerGroup } from '../testing/counters.ts';
import { expectRight, testFaults, type Fault } from '../testing/faults.ts';
import { fivePointForm } from '../testing/instruments.ts';

const reported = elementsAsReported(skm2017);

function scoreOf(rows: Iterable<Readonly<Record<string, number>>>): Score {
  return score(skm2017, countAnswers(skm2017, rows));
}

function groupsOf(fault: Fault): AnswerGroup[] {
  return (fault.example_input as { groups: AnswerGroup[] }).groups;
}

testFaults<'respondent-faults'>({
  'lowest-answers-discarded': (fault) => {
    const result = scoreOf(rowsOf(skm2017, groupsOf(fault)));
    expectRight(result, fault);
    expect(result.elements.map((element) => element.answered)).toEqual(
      reported.map(() => fault.right_output['n_used']),
    );
    const withoutTheWorst = scoreOf(rowsOf(skm2017, groupsOf(fault).slice(0, -1)));
    expect(withoutTheWorst.ikm).toBe(fault.wrong_output['ikm']);
  },

  'two-code-paths-two-results': (fault) => {
    const fours = sameAnswer(skm2017, 4);
    const rows = [
      { ...fours, persyaratan: 1 },
      { ...fours, sarana: 1, pengaduan: 1 },
      ...rowsOf(skm2017, [{ respondents: Number(fault.example_input['respondents']) - 2, all_answers: 4 }]),
    ];
    expect(scoreOf(rows).ikm).toBe(fault.right_output['ikm']);
    expect(scoreOf(rows.toReversed()).ikm).toBe(fault.right_output['ikm']);
    // What the two paths gave, each by dropping somebody.
    expect(fault.wrong_output['sql_path']).toContain(scoreOf(rows.slice(1)).ikm);
    expect(fault.wrong_output['collection_path']).toContain(scoreOf(rows.toSpliced(1, 1)).ikm);
  },

  'divided-by-theoretical-sample': (fault) => {
    const [group] = groupsOf(fault);
    const result = scoreOf(rowsOf(skm2017, [group!]));
    expect([result.ikm, result.grade]).toEqual([fault.right_output['nilai'], fault.right_output['mutu']]);
    const [element] = result.elements;
    const theoretical = rational(25 * element!.sum, sampleSize(group!.respondents));
    expect(toFixed(theoretical, 2)).toBe(fault.wrong_output['nilai']);
    expect(element!.nrr).toEqual(rational(element!.sum, group!.respondents));
    expect(scoreOf(rowsOf(skm2017, [{ ...group!, all_answers: 4 }])).ikm).toBe('100.00');
  },

  'sample-table-typo': (fault) => {
    const population = Number(fault.example_input['population']);
    expect(sampleSize(population)).toBe(fault.right_output['required_sample']);
    expect(sampleSize(population)).not.toBe(fault.wrong_output['required_sample']);
    // No jump where the printed table has no row: one more user asks for at most one more answer.
    const steps = Array.from({ length: 2_000 }, (_, at) => sampleSize(at + 2) - sampleSize(at + 1));
    expect(new Set(steps)).toEqual(new Set([0, 1]));
  },

  'missing-answer-counts-as-zero': (fault) => {
    const { respondents } = fault.example_input as { respondents: { answers: (number | null)[] }[] };
    const rows = respondents.map(({ answers }) => {
      const given = answers.map((value, at) => [reported[at]!.id, value] as const);
      return Object.fromEntries(given.flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
    });
    expectRight(scoreOf(rows), fault);
    const answered = scoreOf(rows).elements.map((element) => element.answered);
    expect(fault.right_output['note']).toContain(answered.join(','));
  },

  'null-erases-whole-unit': (fault) => {
    const { avg } = fault.example_input as { avg: Record<string, number | null> };
    const row = Object.fromEntries(
      reported.flatMap(({ id, reportCode }) => (avg[reportCode] === null ? [] : [[id, avg[reportCode]!]])),
    );
    const result = scoreOf([row]);
    expect(result).toMatchObject({ status: 'not_computable', ikm: null, unanswered: ['biaya'] });
    expect(result.elements.find((element) => element.nrr === null)!.reportCode).toBe('U4');
    const others = result.elements.filter((element) => element.nrr !== null);
    expect(others.map((element) => toFixed(element.nrr!, 2))).toEqual(others.map(() => '4.00'));
    expect(others).toHaveLength(8);
  },

  'no-data-shown-as-worst-grade': (fault) => {
    const result = scoreOf([]);
    expectRight(result, fault);
    expect(result.status).toBe('no_data');
    const good = countAnswers(skm2017, [sameAnswer(skm2017, 4)]);
    const town = aggregate(
      skm2017,
      [
        { id: 'baru', counters: {} },
        { id: 'lama', counters: good },
      ],
      'mean',
    );
    expect(town).toMatchObject({ ikm: '100.00', withoutData: ['baru'] });
  },

  'division-by-zero': (fault) => {
    const empty = score(skm2017, emptyCounters(skm2017));
    expect(empty.ikm).toBe(fault.right_output['ikm']);
    expect(empty).toMatchObject({ status: 'no_data', grade: null });
    expect(empty.elements.map((element) => element.answered)).toEqual(reported.map(() => 0));
  },

  // Neither counters nor rows carry an age, so there is no group that an index could be taken from.
  'index-from-one-age-group': (fault) => {
    const form = fivePointForm('mean');
    const result = score(form, countAnswers(form, rowsOf(form, groupsOf(fault))));
    expect(result.elements[0]!.answered).toBe(31);
    const fromMinusOneToOne = divide(add(result.weightedMean!, rational(-3)), rational(2));
    expect(fault.right_output['note']).toContain(toFixed(fromMinusOneToOne, 2));
    expect(multiply(result.weightedMean!, rational(31))).toEqual(parseRational('55'));
  },
});
