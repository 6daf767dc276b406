import { cleanText, decodeFields, type Fault, type SurveyForm } from '@suara/schema';

/** What a citizen entered, by field name; of a repeated field the last. */
export type Entered = ReadonlyMap<string, string>;

/**
 * The fields of a plain form with their texts cleaned, as the element does before sending: what a browser pasted along
 * (control characters, blank ends) is no reason to refuse a citizen.
 */
export function cleanFields(fields: Iterable<readonly [string, string]>): [string, string][] {
  return [...fields].map(([name, value]) => [name, isText(name) ? cleanText(value) : value]);
}

/** The submission in the fields. Questions left blank are recorded as such: a plain form shows no reminder. */
export function decodePage(
  fields: readonly (readonly [string, string])[],
  form: SurveyForm | undefined,
): { readonly submission: Record<string, unknown>; readonly faults: readonly Fault[] } {
  const { submission, faults } = decodeFields(fields);
  const answers = submission['answers'] as Record<string, unknown>;
  const blank = (form?.instrument.elements ?? []).filter(({ id }) => !Object.keys(answers).includes(id));
  const blanks = Object.fromEntries(blank.map(({ id }) => [id, 'unprompted']));
  return { submission: { ...submission, blanks }, faults };
}

function isText(name: string): boolean {
  return name === 'comment' || name.startsWith('profile.');
}
