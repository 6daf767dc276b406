import { describe, expect, test } from 'vitest';
import { limits } from '../response/limits.ts';
import { countAnswers } from '../scoring/counters.ts';
import { score } from '../scoring/score.ts';
import { sameAnswer } from '../testing/counters.ts';
import { ownElement } from '../testing/instruments.ts';
import { composeInstrument, type UnitAdditions } from './compose.ts';
import { skm2017 } from './skm-2017.ts';
import { spak6 } from './zona-integritas.ts';

const ids = skm2017.elements.map((element) => element.id);

/** The same weight for all nine elements, with some changed. */
function weights(each: string, changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...Object.fromEntries(ids.map((id) => [id, each])), ...changes };
}

function refusalOf(field: string): unknown {
  return expect.objectContaining({ code: 'instrument_invalid', field });
}

describe('the instrument of a unit', () => {
  test('without additions is the national one', () => {
    expect(composeInstrument(skm2017, {})).toEqual(skm2017);
  });

  test('asks and reports its own elements after the national ones', () => {
    const instrument = composeInstrument(skm2017, { elements: [ownElement('parkir'), ownElement('antrean')] });
    const own = instrument.elements
      .slice(9)
      .map(({ id, reportCode, questionNumber }) => [id, reportCode, questionNumber]);
    expect(own).toEqual([
      ['parkir', 'U10', 10],
      ['antrean', 'U11', 11],
    ]);
    expect(instrument.elements.slice(0, 9)).toEqual(skm2017.elements);
    expect(skm2017.elements).toHaveLength(9);
  });

  test('counts its own elements in the index', () => {
    const instrument = composeInstrument(skm2017, { elements: [ownElement('parkir')] });
    const row = { ...sameAnswer(instrument, 4), parkir: 1 };
    expect(score(instrument, countAnswers(instrument, [row])).ikm).toBe('92.50');
  });

  test('carries the weights of the unit, fractions and decimals alike', () => {
    const instrument = composeInstrument(skm2017, { weights: weights('1/10', { waktu: '0.2' }) });
    expect(instrument.elements.map((element) => element.weight)).toEqual(
      ids.map((id) => (id === 'waktu' ? '0.2' : '1/10')),
    );
    expect(skm2017.elements.every((element) => element.weight === undefined)).toBe(true);
  });
});

describe('an own element is refused', () => {
  test.each(['waktu', 'perilaku'])('when its id is that of the national element %s', (id) => {
    expect(() => composeInstrument(skm2017, { elements: [ownElement(id)] })).toThrow(refusalOf(id));
  });

  test('when two have one id', () => {
    const elements = [ownElement('parkir'), ownElement('parkir')];
    expect(() => composeInstrument(skm2017, { elements })).toThrow(refusalOf('parkir'));
  });

  test.each(['', 'Parkir', 'tempat parkir', 'a.b', 'a=b', '1parkir', '__proto__', 'é', 'x\n'])(
    'when its id is %j, which is no plain word',
    (id) => {
      expect(() => composeInstrument(skm2017, { elements: [ownElement(id)] })).toThrow(refusalOf(id));
    },
  );

  test('when its id is longer than an id may be', () => {
    const longest = 'p'.repeat(limits.idCharacters);
    expect(composeInstrument(skm2017, { elements: [ownElement(longest)] }).elements).toHaveLength(10);
    const longer = `${longest}p`;
    expect(() => composeInstrument(skm2017, { elements: [ownElement(longer)] })).toThrow(refusalOf(longer));
  });

  test.each([
    ['an option is missing', [1, 2, 3]],
    ['there is one too many', [1, 2, 3, 4, 5]],
    ['they begin at 0', [0, 1, 2, 3]],
    ['they are out of order', [4, 3, 2, 1]],
    ['two have one value', [1, 2, 2, 4]],
  ])('when of its options %s', (_, values) => {
    const options = values.map((value) => ({ value, label: { id: `${value}` } }));
    const elements = [{ ...ownElement('parkir'), options }];
    expect(() => composeInstrument(skm2017, { elements })).toThrow(refusalOf('parkir'));
  });

  test('when its four options do not fit a national form on 1-6', () => {
    expect(() => composeInstrument(spak6, { elements: [ownElement('parkir')] })).toThrow(refusalOf('parkir'));
  });
});

describe('weights are refused', () => {
  test.each<[string, UnitAdditions, string]>([
    ['when one is missing', { weights: { persyaratan: '1' } }, 'prosedur'],
    ['when one is for an element that is not asked', { weights: weights('1/9', { parkir: '0' }) }, 'weights'],
    ['when an own element has none', { elements: [ownElement('parkir')], weights: weights('1/9') }, 'parkir'],
    ['when they total less than 1', { weights: weights('0.111') }, 'weights'],
    ['when they total more than 1', { weights: weights('0.112') }, 'weights'],
    ['when one is 0', { weights: weights('1/8', { perilaku: '0' }) }, 'perilaku'],
    ['when one is negative', { weights: weights('1/8', { perilaku: '-1/8', waktu: '1/4' }) }, 'perilaku'],
  ])('%s', (_, additions, field) => {
    expect(() => composeInstrument(skm2017, additions)).toThrow(refusalOf(field));
  });

  test.each(['', '11%', '0,2', '1/0', 'sepersembilan'])('when one reads %j', (weight) => {
    const refusal = expect.objectContaining({ code: 'number_malformed' });
    expect(() => composeInstrument(skm2017, { weights: weights('1/9', { waktu: weight }) })).toThrow(refusal);
  });
});
