import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skm2017 } from '../instruments/skm-2017.ts';
import { spak4 } from '../instruments/zona-integritas.ts';
import { countersOfTotal, rowsOf, sameAnswer } from '../testing/counters.ts';
import { aggregate, type AggregatePart } from './aggregate.ts';
import { countAnswers } from './counters.ts';
import { compare, parseRational } from './rational.ts';
import { score } from './score.ts';

/** A service where each of the respondents gave the same answer to everything. */
function service(id: string, respondents: number, answer: number, users?: number): AggregatePart {
  const counters = countAnswers(skm2017, rowsOf(skm2017, [{ respondents, all_answers: answer }]));
  return users === undefined ? { id, counters } : { id, counters, users };
}

/** Services whose respondents all answered every element. */
const services = fc.array(
  fc.integer({ min: 1, max: 200 }).chain((respondents) =>
    fc.integer({ min: 9 * respondents, max: 36 * respondents }).map((total) => ({
      id: `layanan-${respondents}-${total}`,
      counters: countersOfTotal(skm2017, total, respondents),
      users: respondents,
    })),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('several services together', () => {
  const parts = [service('ktp-el', 90, 4, 100), service('akta-lahir', 10, 2, 900)];

  test('give another figure by each method, so the method is always named', () => {
    expect(aggregate(skm2017, parts, 'pooled')).toMatchObject({ method: 'pooled', ikm: '95.00', grade: 'A' });
    expect(aggregate(skm2017, parts, 'mean')).toMatchObject({ method: 'mean', ikm: '75.00', grade: 'C' });
    expect(aggregate(skm2017, parts, 'weighted')).toMatchObject({ method: 'weighted', ikm: '55.00', grade: 'D' });
  });

  test('always come with every part, so that a pooled A cannot hide a D', () => {
    const listed = aggregate(skm2017, parts, 'pooled').parts;
    expect(listed.map((part) => [part.id, part.score.ikm, part.score.grade])).toEqual([
      ['ktp-el', '100.00', 'A'],
      ['akta-lahir', '50.00', 'D'],
    ]);
    expect(listed[0]!.score).toEqual(score(skm2017, parts[0]!.counters));
  });

  test('round once: 67.90 and 68.83 are 68.36 together, where the mean of the rounded figures would be 68.37', () => {
    const pair = [220, 223].map((total) => ({ id: `jumlah-${total}`, counters: countersOfTotal(skm2017, total, 9) }));
    expect(pair.map((part) => score(skm2017, part.counters).ikm)).toEqual(['67.90', '68.83']);
    expect(aggregate(skm2017, pair, 'mean').ikm).toBe('68.36');
  });
});

describe('parts without an index', () => {
  const empty: AggregatePart = { id: 'baru', counters: {} };
  const partial: AggregatePart = { id: 'sebagian', counters: { waktu: [0, 0, 0, 5] }, users: 50 };

  test.each(['pooled', 'mean'] as const)('that have no data are left out of %s and counted', (method) => {
    const joined = aggregate(skm2017, [service('ktp-el', 10, 3), empty], method);
    expect(joined).toMatchObject({ ikm: '75.00', grade: 'C', withoutData: ['baru'] });
    expect(joined.parts[1]!.score).toMatchObject({ status: 'no_data', ikm: null, grade: null });
  });

  test('need no number of users', () => {
    expect(aggregate(skm2017, [service('ktp-el', 10, 3, 40), empty], 'weighted').ikm).toBe('75.00');
  });

  test('that cannot be computed are left out of mean and say why, but their answers are pooled', () => {
    const parts = [service('ktp-el', 5, 2), partial];
    expect(aggregate(skm2017, parts, 'mean')).toMatchObject({ ikm: '50.00', withoutData: [] });
    expect(aggregate(skm2017, parts, 'mean').parts[1]!.score.status).toBe('not_computable');
    expect(aggregate(skm2017, parts, 'pooled').ikm).toBe('52.78');
  });

  test.each(['pooled', 'mean', 'weighted'] as const)('alone have no %s figure', (method) => {
    expect(aggregate(skm2017, [empty], method)).toMatchObject({ ikm: null, grade: null, withoutData: ['baru'] });
    expect(aggregate(skm2017, [], method)).toMatchObject({ ikm: null, grade: null, parts: [] });
    expect(aggregate(skm2017, [partial], method)).toMatchObject({ ikm: null, grade: null });
  });

  test('instruments without an IKM have none together either', () => {
    const part = { id: 'loket', counters: countAnswers(spak4, [sameAnswer(spak4, 4)]) };
    expect(aggregate(spak4, [part, part], 'pooled')).toMatchObject({ ikm: null, grade: null, withoutData: [] });
  });
});

describe('weighting by users', () => {
  test.each([undefined, 0, -5, 2.5, Number.NaN])('refuses a part with data and %s users', (users) => {
    const part = { ...service('ktp-el', 10, 3), ...(users === undefined ? {} : { users }) };
    const refusal = expect.objectContaining({ code: 'users_missing', field: 'ktp-el' });
    expect(() => aggregate(skm2017, [part], 'weighted')).toThrow(refusal);
  });

  test('equals pooling when everyone who used the services answered', () => {
    fc.assert(
      fc.property(services, (parts) => {
        expect(aggregate(skm2017, parts, 'weighted').ikm).toBe(aggregate(skm2017, parts, 'pooled').ikm);
      }),
    );
  });

  test('equals the mean when all have as many users', () => {
    fc.assert(
      fc.property(services, fc.integer({ min: 1, max: 1_000_000 }), (parts, users) => {
        const alike = parts.map((part) => ({ ...part, users }));
        expect(aggregate(skm2017, alike, 'weighted').ikm).toBe(aggregate(skm2017, parts, 'mean').ikm);
      }),
    );
  });
});

describe.each(['pooled', 'mean', 'weighted'] as const)('%s', (method) => {
  test('lies between the lowest and the highest part', () => {
    fc.assert(
      fc.property(services, (parts) => {
        const figure = parseRational(aggregate(skm2017, parts, method).ikm!);
        const indices = parts.map((part) => parseRational(score(skm2017, part.counters).ikm!)).sort(compare);
        expect(compare(figure, indices[0]!)).toBeGreaterThanOrEqual(0);
        expect(compare(figure, indices.at(-1)!)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([
    ['0.11', '24.75'],
    ['0.111', '24.98'],
  ] as const)('grades units where all chose the lowest answer under weight %s', (mode, lowest) => {
    const parts = [service('ktp-el', 3, 1, 30), service('akta-lahir', 2, 1, 20)];
    expect(aggregate(skm2017, parts, method, { mode })).toMatchObject({ ikm: lowest, grade: 'D' });
  });

  test('takes the bands of the year', () => {
    const parts = [service('ktp-el', 3, 3, 30)];
    expect(aggregate(skm2017, parts, method, { year: 2015 }).grade).toBe('B');
    expect(aggregate(skm2017, parts, method, { year: 2026 }).grade).toBe('C');
  });
});
