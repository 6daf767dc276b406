import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { elementsAsReported } from '../instruments/instrument.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { countAnswers } from '../scoring/counters.ts';
import { score } from '../scoring/score.ts';

const file = fileURLToPath(import.meta.resolve('@suara/testkit/cases/sekadau_2019s1.csv'));
const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n');

/** The 49 respondents; columns u1-u9 are in report order. */
const respondents = lines.map((line) => {
  const [, ...values] = line.split(',').map(Number);
  return Object.fromEntries(elementsAsReported(skm2017).map(({ id }, at) => [id, values[at]!]));
});

test('the file holds 49 complete rows of nine answers', () => {
  expect(header).toBe('resp,u1,u2,u3,u4,u5,u6,u7,u8,u9');
  expect(lines).toHaveLength(49);
  expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([10]));
});

test.each([
  ['exact', '78.74'],
  ['0.11', '77.95'],
  ['0.111', '78.66'],
] as const)('49 real respondents with weight %s give %s and a B', (mode, ikm) => {
  const result = score(skm2017, countAnswers(skm2017, respondents), { mode, year: 2019 });
  expect(result).toMatchObject({ status: 'scored', ikm, grade: 'B' });
  expect(result.elements.map((element) => element.sum)).toEqual([138, 139, 150, 177, 159, 163, 161, 143, 159]);
  expect(result.elements.every((element) => element.answered === 49)).toBe(true);
});
