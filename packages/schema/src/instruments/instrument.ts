/**
 * The shape of a survey instrument. Instruments are data with a version: nothing in Suara counts on nine elements,
 * on four options or on the wording of one regulation.
 */

/** A text in plain Indonesian, which is the wording that counts, with English as a display aid. */
export interface Wording {
  readonly id: string;
  readonly en?: string;
}

/** One answer a citizen can choose. `value` lies within the instrument's scale. */
export interface AnswerOption {
  readonly value: number;
  readonly label: Wording;
}

/** One unsur (element) of an instrument. */
export interface SurveyElement {
  /** Stable key of the element in every counter, request and record: never shown, never renumbered. */
  readonly id: string;
  /** Code in reports, such as `U9`. The report order differs from the order of the questions. */
  readonly reportCode: string;
  /** Place in the questionnaire, from 1. */
  readonly questionNumber: number;
  readonly name: Wording;
  readonly question: Wording;
  /** From the lowest value to the highest, one for each value of the scale. */
  readonly options: readonly AnswerOption[];
  /** Exact weight as a fraction (`1/9`) or decimal (`0.15`); absent means an equal share. All or none carry one. */
  readonly weight?: string;
}

/** A choice in a profile field, such as `S1` for pendidikan. */
export interface ProfileChoice {
  readonly value: string;
  readonly label: Wording;
}

/** An optional question about the respondent. Never a name, a number or an address. */
export interface ProfileField {
  readonly id: string;
  readonly label: Wording;
  /** `choice` takes one of `choices`; `integer` takes a whole number from `lowest` to `highest`. */
  readonly kind: 'choice' | 'integer';
  readonly choices?: readonly ProfileChoice[];
  readonly lowest?: number;
  readonly highest?: number;
  /** The choice that invites free text, sent as `<id>_lainnya`. */
  readonly freeTextFor?: string;
}

/** A questionnaire that is asked, counted and reported as one. */
export interface Instrument {
  readonly id: string;
  readonly version: number;
  readonly title: Wording;
  /** The regulation that the wording was taken from. */
  readonly source: string;
  readonly scale: { readonly lowest: number; readonly highest: number };
  /** `ikm`: 25 x weighted mean with a grade, for the 4-point SKM alone. `mean`: the plain mean, without a grade. */
  readonly index: 'ikm' | 'mean';
  readonly elements: readonly SurveyElement[];
  readonly profile: readonly ProfileField[];
}

/** The elements in the order in which they are asked. */
export function elementsAsAsked(instrument: Instrument): SurveyElement[] {
  return [...instrument.elements].sort((a, b) => a.questionNumber - b.questionNumber);
}

/** The elements in report order (`U1`, `U2`, ...), numbers compared as numbers so that U10 follows U9. */
export function elementsAsReported(instrument: Instrument): SurveyElement[] {
  return [...instrument.elements].sort((a, b) => compareReportCodes(a.reportCode, b.reportCode));
}

function compareReportCodes(a: string, b: string): number {
  return Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, '')) || (a < b ? -1 : 1);
}
