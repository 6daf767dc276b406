import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { skmWith } from '../testing/instruments.ts';
import { elementsAsAsked, elementsAsReported, type Instrument } from './instrument.ts';
import { skm2017 } from './skm-2017.ts';

const sixteen = skmWith(16);

/** The same instrument with its elements stored in some other order. */
function shuffled(instrument: Instrument): fc.Arbitrary<Instrument> {
  const { elements } = instrument;
  return fc
    .shuffledSubarray([...elements], { minLength: elements.length })
    .map((inOtherOrder) => ({ ...instrument, elements: inOtherOrder }));
}

test('the order of the questions and of the report do not depend on how the elements are stored', () => {
  fc.assert(
    fc.property(shuffled(sixteen), (instrument) => {
      expect(elementsAsAsked(instrument)).toEqual(elementsAsAsked(sixteen));
      expect(elementsAsReported(instrument)).toEqual(elementsAsReported(sixteen));
    }),
  );
});

test('report codes are ordered as numbers, so that U10 follows U9', () => {
  const codes = elementsAsReported(sixteen).map((element) => element.reportCode);
  expect(codes.slice(7, 11)).toEqual(['U8', 'U9', 'U10', 'U11']);
});

test('codes with the same number are ordered by their letters', () => {
  const [first, second] = skm2017.elements;
  const instrument = {
    ...skm2017,
    elements: [
      { ...first!, reportCode: 'V1' },
      { ...second!, reportCode: 'U1' },
    ],
  };
  expect(elementsAsReported(instrument).map((element) => element.reportCode)).toEqual(['U1', 'V1']);
});

test('ordering leaves the instrument as it was', () => {
  const before = sixteen.elements.map((element) => element.id);
  elementsAsAsked(sixteen).reverse();
  elementsAsReported(sixteen).reverse();
  expect(sixteen.elements.map((element) => element.id)).toEqual(before);
});
