import published from '@suara/testkit/cases/skm_published.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { gradeOf } from '../scoring/grades.ts';
import { add, compare, multiply, parseRational, rational, toFixed, type Rational } from '../scoring/rational.ts';
import { indexFromMeans, score } from '../scoring/score.ts';
import type { WeightMode } from '../scoring/weights.ts';
import { countersOfSums } from '../testing/counters.ts';

interface Recomputed {
  readonly ikm: number;
  readonly ikm_2dp: number;
  readonly mutu_2017: string;
}

interface PublishedCase {
  readonly id: string;
  readonly year: number | null;
  readonly respondents: number | null;
  readonly unsur: readonly { readonly nrr: number; readonly sum?: number; readonly sum_inferred?: number }[];
  readonly published_ikm: number | null;
  readonly published_mutu: string | null;
  readonly recomputed: Readonly<Record<string, Recomputed>>;
}

const cases = published.cases as readonly unknown[] as readonly PublishedCase[];

/** Which of the weights of a case give what the office published. None: the publication is wrong. */
const weightsThatReproduce: Readonly<Record<string, readonly string[] | 'nothing published'>> = {
  'bantul-pertanahan-2023': ['1/9'],
  'kemenag-kanwil-tw3': ['0.11'],
  'sekadau-2019-s1': 'nothing published',
  'tubaba-dukcapil-2023-s1': ['1/9'],
  'bogor-bpt-2011': ['0.071'],
  'bogor-bpt-2012': ['0.071'],
  'bogor-bpmptsp-2015': [],
};

/** The element means: exact from the sums where there are any, else the decimals as they were printed. */
function meansOf({ unsur, respondents }: PublishedCase): Rational[] {
  return unsur.map(({ sum, sum_inferred, nrr }) => {
    const total = sum ?? sum_inferred;
    return total === undefined ? parseRational(String(nrr)) : rational(total, respondents!);
  });
}

function indexWith(weight: string, means: readonly Rational[]): Rational {
  const share = parseRational(weight);
  return indexFromMeans(
    means,
    means.map(() => share),
  );
}

/** True when three printed decimals lie within half a unit of the index: the file's own halves were rounded as floats. */
function isPrintedAs(index: Rational, printed: string): boolean {
  const difference = add(index, multiply(parseRational(printed), rational(-1)));
  const half = rational(1, 2_000);
  return compare(difference, half) <= 0 && compare(difference, multiply(half, rational(-1))) >= 0;
}

function twoDecimals(value: number): string {
  return toFixed(parseRational(String(value)), 2);
}

function caseOf(id: string): PublishedCase {
  return cases.find((each) => each.id === id)!;
}

test('every published case is judged here', () => {
  expect(cases.map((each) => each.id)).toEqual(Object.keys(weightsThatReproduce));
});

describe.each(cases)('$id', (each) => {
  const means = meansOf(each);

  test.each(Object.entries(each.recomputed))('with weight %s is recomputed', (weight, expected) => {
    const index = indexWith(weight, means);
    expect(isPrintedAs(index, String(expected.ikm))).toBe(true);
    expect(toFixed(index, 2)).toBe(twoDecimals(expected.ikm_2dp));
    expect(gradeOf(toFixed(index, 2), 2017)).toBe(expected.mutu_2017);
  });

  test('is reproduced by the weights named for it, and by no other', () => {
    const reproducing = Object.keys(each.recomputed).filter(
      (weight) =>
        each.published_ikm !== null && toFixed(indexWith(weight, means), 2) === twoDecimals(each.published_ikm),
    );
    const expected = weightsThatReproduce[each.id]!;
    expect(reproducing).toEqual(expected === 'nothing published' ? [] : expected);
    expect(each.published_ikm === null).toBe(expected === 'nothing published');
  });
});

test.each(cases.filter((each) => each.published_mutu !== null))('$id has its mutu by the bands of its year', (each) => {
  expect(gradeOf(twoDecimals(each.published_ikm!), each.year ?? 2017)).toBe(each.published_mutu);
});

test.each(cases.filter((each) => each.unsur.every(({ sum }) => sum !== undefined)))(
  '$id comes out the same from counters, in every mode',
  (each) => {
    const sums = each.unsur.map(({ sum }) => sum!);
    const counters = countersOfSums(skm2017, sums, each.respondents!);
    const modes: readonly (readonly [WeightMode, string])[] = [
      ['exact', '1/9'],
      ['0.11', '0.11'],
      ['0.111', '0.111'],
    ];
    for (const [mode, weight] of modes) {
      const { ikm, grade } = score(skm2017, counters, { mode });
      expect(ikm).toBe(twoDecimals(each.recomputed[weight]!.ikm_2dp));
      expect(grade).toBe(each.recomputed[weight]!.mutu_2017);
    }
  },
);

describe('where the publication is wrong', () => {
  test('bogor-bpmptsp-2015: 75.98 is out of reach of every weight, even if each mean was rounded in its favour', () => {
    const mildest = meansOf(caseOf('bogor-bpmptsp-2015')).map((mean) => add(mean, parseRational('-0.05')));
    const reach = ['0.11', '0.111', '1/9'].map((weight) => toFixed(indexWith(weight, mildest), 2));
    expect(reach).toEqual(['76.59', '77.28', '77.36']);
    expect(reach.every((lowest) => Number(lowest) > 75.98)).toBe(true);
  });

  test('bogor-bpmptsp-2015: its means make 78.61, a B then and now, where 75.98 would now be a C', () => {
    expect(toFixed(indexWith('1/9', meansOf(caseOf('bogor-bpmptsp-2015'))), 2)).toBe('78.61');
    expect([gradeOf('78.61', 2015), gradeOf('78.61', 2017), gradeOf('75.98', 2017)]).toEqual(['B', 'B', 'C']);
  });

  test('kemenag-kanwil-tw3: its own stated weight 0.1111 does not give 90.56', () => {
    expect(toFixed(indexWith('0.1111', meansOf(caseOf('kemenag-kanwil-tw3'))), 2)).toBe('91.47');
  });

  test('tubaba-dukcapil-2023-s1: rows of 0.44 and a footnote of 0.111 contradict its total of 100', () => {
    const [mean] = meansOf(caseOf('tubaba-dukcapil-2023-s1'));
    expect(toFixed(multiply(mean!, parseRational('0.11')), 2)).toBe('0.44');
    const means = meansOf(caseOf('tubaba-dukcapil-2023-s1'));
    expect(toFixed(indexWith('0.11', means), 2)).toBe('99.00');
    expect(toFixed(indexWith('0.111', means), 2)).toBe('99.90');
  });

  test('bogor-bpt-2011 and 2012: fourteen times 0.071 is not 1, which costs up to half an index point', () => {
    const losses = ['bogor-bpt-2011', 'bogor-bpt-2012'].map((id) => {
      const means = meansOf(caseOf(id));
      const loss = add(indexWith('1/14', means), multiply(indexWith('0.071', means), rational(-1)));
      return toFixed(loss, 2);
    });
    expect(losses).toEqual(['0.45', '0.45']);
  });

  test('bantul-pertanahan-2023: the unit is no mean of its three services, so it was pooled', () => {
    const services = ['75.56', '86.29', '94.61'].map(parseRational);
    const mean = multiply(services.reduce(add), rational(1, 3));
    expect(toFixed(mean, 2)).toBe('85.49');
    expect(twoDecimals(caseOf('bantul-pertanahan-2023').published_ikm!)).toBe('87.28');
  });
});
