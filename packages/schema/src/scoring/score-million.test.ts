import { expect, test } from 'vitest';
import { elementsAsReported } from '../instruments/instrument.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { longDivision } from '../testing/long-division.ts';
import { countAnswers, type Counters } from './counters.ts';
import { toFixed } from './rational.ts';
import { score } from './score.ts';
import type { WeightMode } from './weights.ts';

const responses = 1_000_000;
const seed = 20_170_509;
const ids = elementsAsReported(skm2017).map((element) => element.id);

/** 32-bit pseudo-random whole numbers: a linear congruential generator, its upper bits. */
function* numbers(): Generator<number, never> {
  let state = BigInt.asUintN(64, BigInt(seed));
  for (;;) {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    yield Number(state >> 32n);
  }
}

/** A million rows of mostly good answers; one answer in eight is left blank. */
function* rows(): Generator<Record<string, number>> {
  const source = numbers();
  for (let made = 0; made < responses; made += 1) {
    const row: Record<string, number> = {};
    // Three bits decide an element, so one number of 27 bits is a row.
    let bits = source.next().value;
    ids.forEach((id, at) => {
      const value = ((bits & 7) + at) % 8;
      if (value > 0) row[id] = value > 4 ? 4 : value;
      bits >>>= 3;
    });
    yield row;
  }
}

interface Sums {
  readonly sum: bigint[];
  readonly answered: bigint[];
}

/** The oracle's reading of the same rows: running sums, no counters. */
function sumRows(): Sums {
  const sum = ids.map(() => 0);
  const answered = ids.map(() => 0);
  for (const row of rows()) {
    ids.forEach((id, at) => {
      sum[at]! += row[id] ?? 0;
      answered[at]! += row[id] === undefined ? 0 : 1;
    });
  }
  return { sum: sum.map(BigInt), answered: answered.map(BigInt) };
}

/** 25 x weight x sum of all NRRs over their common denominator, by hand to `places` decimals. */
function indexByHand({ sum, answered }: Sums, [top, bottom]: readonly [bigint, bigint], places: number): string {
  const common = answered.reduce((product, count) => product * count, 1n);
  const numerator = sum.reduce((total, of, at) => total + of * (common / answered[at]!), 0n);
  return longDivision(25n * top * numerator, bottom * common, places);
}

test('a million responses, counted one by one, score digit for digit like exact fractions', () => {
  const counters: Counters = countAnswers(skm2017, rows());
  const sums = sumRows();
  const weights = { exact: [1n, 9n], '0.11': [11n, 100n], '0.111': [111n, 1000n] } as const;
  for (const [mode, weight] of Object.entries(weights)) {
    const result = score(skm2017, counters, { mode: mode as WeightMode });
    expect(result.ikm).toBe(indexByHand(sums, weight, 2));
    expect(toFixed(result.index!, 30)).toBe(indexByHand(sums, weight, 30));
    const nrrs = result.elements.map((element) => toFixed(element.nrr!, 12));
    expect(nrrs).toEqual(ids.map((_, at) => longDivision(sums.sum[at]!, sums.answered[at]!, 12)));
  }
  expect(new Set(sums.answered).size).toBe(ids.length);
});
