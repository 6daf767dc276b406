import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contohForm, contohSubmission, submissionsFor } from '../testing/submissions.ts';
import { canonicalSubmission, type Submission } from './submission.ts';

/** The same record with its keys in the opposite order, groups included. */
function reordered(value: Submission): Submission {
  return reverseKeys({
    ...value,
    answers: reverseKeys(value.answers),
    blanks: reverseKeys(value.blanks),
    profile: reverseKeys(value.profile),
  });
}

function reverseKeys<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).toReversed()) as Value;
}

describe('the canonical spelling of a submission', () => {
  test('does not depend on the order in which fields arrived', () => {
    fc.assert(
      fc.property(submissionsFor(contohForm()), (submission) => {
        expect(canonicalSubmission(reordered(submission))).toBe(canonicalSubmission(submission));
      }),
    );
  });

  test('is the same only for the same submission', () => {
    const any = submissionsFor(contohForm());
    fc.assert(
      fc.property(any, any, (first, second) => {
        fc.pre(JSON.stringify(first) !== JSON.stringify(second));
        expect(canonicalSubmission(first)).not.toBe(canonicalSubmission(second));
      }),
    );
  });

  test.each<Partial<Submission>>([
    { id: '018f3c5e-7a10-7b3c-9d2e-5f60718293a5' },
    { unit: 'dinkes' },
    { service: 'akta-lahir' },
    { form: 'skm-2017.1-000000000000' },
    { channel: 'embed' },
    { layout: 'step' },
    { lang: 'en' },
    { answers: { persyaratan: 3, waktu: 4, biaya: 3 } },
    { answers: { persyaratan: 3, waktu: 4 } },
    { blanks: { sarana: 'unprompted' } },
    { profile: { usia: '42' } },
    { comment: 'Petugas ramah' },
  ])('changes with %j', (change) => {
    expect(canonicalSubmission(contohSubmission(change))).not.toBe(canonicalSubmission(contohSubmission()));
  });

  test('does not confuse one group with another', () => {
    const asBlank = contohSubmission({ blanks: { x: 'skipped' }, profile: {} });
    const asProfile = contohSubmission({ blanks: {}, profile: { x: 'skipped' } });
    expect(canonicalSubmission(asBlank)).not.toBe(canonicalSubmission(asProfile));
  });

  test('holds nothing but what the submission holds', () => {
    const extra = { ...contohSubmission(), nik: '0000000000000000' };
    expect(canonicalSubmission(extra)).toBe(canonicalSubmission(contohSubmission()));
  });
});
