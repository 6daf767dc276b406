import { compare } from './rational.ts';
import type { ElementScore } from './score.ts';

/**
 * Ids of the elements to improve first: the three lowest NRRs. Elements that tie with the third are all named, since
 * leaving one out would be arbitrary; when that names every element, none stands out and none is named.
 */
export function lowestElements(elements: readonly ElementScore[]): string[] {
  const answered = elements.filter((element) => element.nrr !== null);
  const third = [...answered].sort((a, b) => compare(a.nrr!, b.nrr!))[2];
  if (!third) return [];
  const lowest = answered.filter((element) => compare(element.nrr!, third.nrr!) <= 0);
  return lowest.length === answered.length ? [] : lowest.map((element) => element.id);
}
