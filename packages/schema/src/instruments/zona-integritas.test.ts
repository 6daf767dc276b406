import { describe, expect, test } from 'vitest';
import { countAnswers } from '../scoring/counters.ts';
import { rational } from '../scoring/rational.ts';
import { score } from '../scoring/score.ts';
import { sameAnswer } from '../testing/counters.ts';
import { spak4, spak6, spkp4, spkp6 } from './zona-integritas.ts';

test.each([
  [spkp4, 8],
  [spkp6, 8],
  [spak4, 5],
  [spak6, 5],
])('$id has its items and no IKM', (instrument, count) => {
  expect(instrument.elements).toHaveLength(count);
  expect(instrument.index).toBe('mean');
});

test('SPKP and SPAK are each one questionnaire on two scales', () => {
  for (const [onFour, onSix] of [
    [spkp4, spkp6],
    [spak4, spak6],
  ] as const) {
    expect(onFour.scale).toEqual({ lowest: 1, highest: 4 });
    expect(onSix.scale).toEqual({ lowest: 1, highest: 6 });
    expect(onFour.elements.map((element) => element.question)).toEqual(onSix.elements.map(({ question }) => question));
    expect(onFour.title).toEqual(onSix.title);
  }
});

describe('answers on 1-6', () => {
  test('stay on 1-6: nothing is converted', () => {
    const result = score(spkp6, countAnswers(spkp6, [sameAnswer(spkp6, 6), sameAnswer(spkp6, 5)]));
    expect(result.weightedMean).toEqual(rational(11, 2));
    expect(result).toMatchObject({ ikm: null, grade: null, index: null });
  });

  test('do not fit the form on 1-4', () => {
    const refusal = expect.objectContaining({ code: 'answer_out_of_range' });
    expect(() => countAnswers(spkp4, [sameAnswer(spkp4, 5)])).toThrow(refusal);
  });
});

test('the agreement scale runs from strong disagreement to strong agreement', () => {
  for (const instrument of [spkp4, spkp6, spak4, spak6]) {
    for (const { options } of instrument.elements) {
      expect(options[0]!.label.id).toBe('Sangat tidak setuju');
      expect(options.at(-1)!.label.id).toBe('Sangat setuju');
    }
  }
});
