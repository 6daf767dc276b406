import { randomBytes } from 'node:crypto';
import { createResponseId, type Submission, type SurveyForm } from '@suara/schema';

/** A new response id. */
export function newId(now = 1_795_000_000_000): string {
  return createResponseId(now, randomBytes(10));
}

/** A complete submission to a form, everything answered with the same value, changed as a test needs it. */
export function submissionTo(form: SurveyForm, changes: Partial<Submission> = {}, value = 3): Submission {
  return {
    id: newId(),
    unit: form.unit.id,
    service: 'ktp',
    form: form.id,
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers: Object.fromEntries(form.instrument.elements.map(({ id }) => [id, value])),
    blanks: {},
    profile: { jenis_kelamin: 'P', usia: '41' },
    comment: '',
    ...changes,
  };
}
