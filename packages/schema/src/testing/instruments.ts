import { composeInstrument } from '../instruments/compose.ts';
import type { Instrument, SurveyElement } from '../instruments/instrument.ts';
import { skm2017 } from '../instruments/skm-2017.ts';

/** An element that a unit might add, on 1-4. */
export function ownElement(id: string): Omit<SurveyElement, 'reportCode' | 'questionNumber'> {
  return { id, name: { id }, question: { id: `Bagaimana ${id}?` }, options: skm2017.elements[0]!.options };
}

/** The SKM with as many own elements as make `count` in total. */
export function skmWith(count: number): Instrument {
  const names = Array.from({ length: count - skm2017.elements.length }, (_, at) => `tambahan_${at + 1}`);
  return composeInstrument(skm2017, { elements: names.map(ownElement) });
}

/** A local questionnaire that asks the nine elements on 1-5. */
export function fivePointForm(index: Instrument['index']): Instrument {
  const options = [1, 2, 3, 4, 5].map((value) => ({ value, label: { id: `Nilai ${value}` } }));
  return {
    ...skm2017,
    id: 'lokal-5',
    index,
    scale: { lowest: 1, highest: 5 },
    elements: skm2017.elements.map((element) => ({ ...element, options })),
  };
}
