import type { Instrument, Wording } from '../instruments/instrument.ts';

/**
 * One version of the form of one unit and instrument. Its id is made from its content, so a changed wording is another
 * form, and every response says which one was shown.
 */
export interface SurveyForm {
  /** `skm-2017.1-3f9a2c41d0b7`: instrument, its version, and the first 12 hex digits of the content's SHA-256. */
  readonly id: string;
  readonly unit: { readonly id: string; readonly name: string; readonly instansi: string };
  /** Elements in the order of the questionnaire. */
  readonly instrument: Instrument;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** `GET /api/v1/units/{unit}/form`. */
export interface FormResponse {
  readonly form: SurveyForm;
  /** The period that is open now, or null when the survey takes no responses. */
  readonly period: { readonly id: string; readonly label: Wording } | null;
}
