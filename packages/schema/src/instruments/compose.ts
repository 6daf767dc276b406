import { SuaraError } from '../errors/suara-error.ts';
import { add, equals, one, parseRational, zero } from '../scoring/rational.ts';
import type { Instrument, SurveyElement } from './instrument.ts';

/** What a unit adds to a national instrument. */
export interface UnitAdditions {
  /** Own elements, asked after the national ones. Report codes and question numbers are given here. */
  readonly elements?: readonly Omit<SurveyElement, 'reportCode' | 'questionNumber'>[];
  /** Exact weight by element id, such as `{ persyaratan: '0.2', ... }`. All elements or none; the total is 1. */
  readonly weights?: Readonly<Record<string, string>>;
}

/**
 * The instrument of one unit: the national elements, then the unit's own, with the unit's weights.
 *
 * @throws {SuaraError} `instrument_invalid` when an id repeats, an option lies off the scale, or the weights do not
 *   cover every element and total exactly 1.
 */
export function composeInstrument(national: Instrument, additions: UnitAdditions): Instrument {
  const elements = [...national.elements, ...ownElements(national, additions)];
  rejectRepeatedIds(elements);
  return { ...national, elements: weighted(elements, additions.weights) };
}

function ownElements(national: Instrument, additions: UnitAdditions): SurveyElement[] {
  return (additions.elements ?? []).map((own, position) => {
    rejectOptionsOffScale(national, own);
    const number = national.elements.length + position + 1;
    return { ...own, reportCode: `U${number}`, questionNumber: number };
  });
}

function rejectOptionsOffScale(national: Instrument, own: Pick<SurveyElement, 'id' | 'options'>): void {
  const { lowest, highest } = national.scale;
  const complete = own.options.length === highest - lowest + 1;
  if (!complete || own.options.some((option, position) => option.value !== lowest + position)) {
    throw new SuaraError('instrument_invalid', { field: own.id });
  }
}

function rejectRepeatedIds(elements: readonly SurveyElement[]): void {
  const seen = new Set<string>();
  for (const { id } of elements) {
    if (seen.has(id)) throw new SuaraError('instrument_invalid', { field: id });
    seen.add(id);
  }
}

function weighted(elements: readonly SurveyElement[], weights: UnitAdditions['weights']): SurveyElement[] {
  if (!weights) return [...elements];
  const withWeights = elements.map((element) => {
    const weight = weights[element.id];
    if (weight === undefined) throw new SuaraError('instrument_invalid', { field: element.id });
    return { ...element, weight };
  });
  const total = withWeights.reduce((sum, element) => add(sum, parseRational(element.weight)), zero);
  if (!equals(total, one) || Object.keys(weights).length !== elements.length) {
    throw new SuaraError('instrument_invalid', { field: 'weights' });
  }
  return withWeights;
}
