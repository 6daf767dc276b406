import { SuaraError } from '../errors/suara-error.ts';
import { limits } from '../response/limits.ts';
import { add, compare, equals, one, parseRational, zero } from '../scoring/rational.ts';
import type { Instrument, SurveyElement } from './instrument.ts';

/** What a unit adds to a national instrument. */
export interface UnitAdditions {
  /** Own elements, asked after the national ones. Report codes and question numbers are given here. */
  readonly elements?: readonly Omit<SurveyElement, 'reportCode' | 'questionNumber'>[];
  /** Exact weight by element id, such as `{ persyaratan: '0.2', ... }`. All elements or none; above 0, in total 1. */
  readonly weights?: Readonly<Record<string, string>>;
}

/**
 * The instrument of one unit: the national elements, then the unit's own, with the unit's weights.
 *
 * @throws {SuaraError} `instrument_invalid` when an id repeats or is no plain word, an option lies off the scale, or the
 *   weights do not cover every element, are not all above 0, or do not total exactly 1; `number_malformed` when a weight
 *   is no number
 */
export function composeInstrument(national: Instrument, additions: UnitAdditions): Instrument {
  const elements = [...national.elements, ...ownElements(national, additions)];
  rejectBadIds(elements);
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

/** Ids become field names of a form body and keys of the counters, so they are plain words. */
const elementId = /^[a-z][a-z0-9_-]*$/;

function rejectBadIds(elements: readonly SurveyElement[]): void {
  const seen = new Set<string>();
  for (const { id } of elements) {
    const fits = elementId.test(id) && id.length <= limits.idCharacters;
    if (!fits || seen.has(id)) throw new SuaraError('instrument_invalid', { field: id });
    seen.add(id);
  }
}

function weighted(elements: readonly SurveyElement[], weights: UnitAdditions['weights']): SurveyElement[] {
  if (!weights) return [...elements];
  const weightOf = new Map(Object.entries(weights));
  const withWeights = elements.map((element) => ({ ...element, weight: positiveWeight(element.id, weightOf) }));
  const total = withWeights.reduce((sum, element) => add(sum, parseRational(element.weight)), zero);
  if (!equals(total, one) || weightOf.size !== elements.length) {
    throw new SuaraError('instrument_invalid', { field: 'weights' });
  }
  return withWeights;
}

/** A weight of 0 would ask an element and not count it; below 0, a better answer would lower the index. */
function positiveWeight(id: string, weightOf: ReadonlyMap<string, string>): string {
  const weight = weightOf.get(id);
  if (weight === undefined || compare(parseRational(weight), zero) <= 0) {
    throw new SuaraError('instrument_invalid', { field: id });
  }
  return weight;
}
