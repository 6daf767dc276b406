import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorTable } from '../errors/table.ts';
import type { Fault } from '../errors/problem.ts';
import { spak6 } from '../instruments/zona-integritas.ts';
import { contohForm, contohSubmission, submissionsFor } from '../testing/submissions.ts';
import { checkSubmission, isProfileValue, otherFieldOf } from './check.ts';
import { limits } from './limits.ts';
import type { Submission } from './submission.ts';

/** What is wrong with the usual response after a change. */
function faultsOf(change: Partial<Submission>): Fault[] {
  return checkSubmission(contohSubmission(change), contohForm());
}

function fieldOf(id: string) {
  return contohForm().instrument.profile.find((field) => field.id === id)!;
}

describe('a response that may be stored', () => {
  test('has no faults, whichever answers and profile fields it has', () => {
    fc.assert(
      fc.property(submissionsFor(contohForm()), (submission) => {
        expect(checkSubmission(submission, contohForm())).toEqual([]);
      }),
    );
  });

  test('may have a single answer, no profile and no comment', () => {
    expect(faultsOf({ answers: { waktu: 1 }, blanks: {}, profile: {}, comment: '' })).toEqual([]);
  });

  test('is judged on the scale of its own instrument', () => {
    const onSix = contohSubmission({ answers: { pungli: 6 }, blanks: {} });
    expect(checkSubmission(onSix, contohForm(spak6))).toEqual([]);
    expect(checkSubmission({ ...onSix, answers: { pungli: 7 } }, contohForm(spak6))).toEqual([
      { code: 'answer_out_of_range', field: 'answer.pungli' },
    ]);
  });
});

describe('each bad input has its code and its field', () => {
  test.each<[string, Partial<Submission>, Fault]>([
    ['an id that is no UUIDv7', { id: '1' }, { code: 'id_malformed', field: 'id' }],
    ['the form of another unit', { unit: 'dinkes' }, { code: 'form_of_other_unit', field: 'form' }],
    ['no service', { service: '' }, { code: 'service_missing', field: 'service' }],
    ['a service the unit does not have', { service: 'paspor' }, { code: 'service_unknown', field: 'service' }],
    ['no answer at all', { answers: {}, blanks: {} }, { code: 'answers_missing' }],
    ['an element of no form', { answers: { U3: 3 } }, { code: 'element_unknown', field: 'answer.U3' }],
    [
      'a reason for an element of no form',
      { blanks: { U3: 'skipped' } },
      { code: 'element_unknown', field: 'blank.U3' },
    ],
    [
      'a reason for an element that was answered',
      { blanks: { waktu: 'skipped' } },
      { code: 'field_invalid', field: 'blank.waktu' },
    ],
    [
      'a choice that is not offered',
      { profile: { pendidikan: 'TK' } },
      { code: 'profile_invalid', field: 'profile.pendidikan' },
    ],
    ['a profile field of no form', { profile: { nik: '1' } }, { code: 'field_unknown', field: 'profile.nik' }],
    [
      'free text for a field that invites none',
      { profile: { usia_lainnya: 'x' } },
      { code: 'field_unknown', field: 'profile.usia_lainnya' },
    ],
    [
      'free text that is too long',
      { profile: { pekerjaan_lainnya: 'x'.repeat(limits.otherTextCharacters + 1) } },
      { code: 'text_too_long', field: 'profile.pekerjaan_lainnya' },
    ],
    [
      'free text with a control character',
      { profile: { pekerjaan_lainnya: 'tani\u0000' } },
      { code: 'text_not_allowed', field: 'profile.pekerjaan_lainnya' },
    ],
    [
      'a comment that is too long',
      { comment: 'x'.repeat(limits.commentCharacters + 1) },
      { code: 'text_too_long', field: 'comment' },
    ],
    ['a NUL in a comment', { comment: 'a\u0000b' }, { code: 'text_not_allowed', field: 'comment' }],
    ['a bidi control in a comment', { comment: 'a\u202eb' }, { code: 'text_not_allowed', field: 'comment' }],
  ])('%s', (_, change, fault) => {
    expect(faultsOf(change)).toContainEqual(fault);
    expect(errorTable[fault.code].status).toBe(422);
  });

  test.each([0, 5, -1, 99, 2.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null, true, [3], {}])(
    'an answer of %j',
    (value) => {
      const answers = { waktu: value as number };
      expect(faultsOf({ answers })).toEqual([{ code: 'answer_out_of_range', field: 'answer.waktu' }]);
    },
  );

  test.each(['4', '121', '-5', '041', '41.0', ' 41', '4e1', '', '1000', 'empat puluh'])('an age of %j', (usia) => {
    expect(faultsOf({ profile: { usia } })).toEqual([{ code: 'profile_invalid', field: 'profile.usia' }]);
  });

  test.each(['constructor', 'toString', '__proto__'])('%j as a name, which every object answers to', (name) => {
    const named = (value: unknown) => JSON.parse(`{"${name}":${JSON.stringify(value)}}`) as Record<string, never>;
    expect(faultsOf({ answers: named(3) })).toEqual([{ code: 'element_unknown', field: `answer.${name}` }]);
    expect(faultsOf({ blanks: named('skipped') })).toEqual([{ code: 'element_unknown', field: `blank.${name}` }]);
    expect(faultsOf({ profile: named('x') })).toEqual([{ code: 'field_unknown', field: `profile.${name}` }]);
  });
});

test('everything that is wrong is named, in the order of the form', () => {
  const found = checkSubmission(
    contohSubmission({
      id: 'x',
      service: 'paspor',
      answers: { waktu: 9, U3: 1 },
      blanks: { U4: 'skipped' },
      profile: { usia: '3' },
      comment: '\u0000',
    }),
    contohForm(),
  );
  expect(found.map((fault) => fault.field)).toEqual([
    'id',
    'service',
    'answer.waktu',
    'answer.U3',
    'blank.U4',
    'profile.usia',
    'comment',
  ]);
});

describe('limits', () => {
  test('are the last length that is accepted', () => {
    expect(faultsOf({ comment: 'x'.repeat(limits.commentCharacters) })).toEqual([]);
    const text = 'x'.repeat(limits.otherTextCharacters);
    expect(faultsOf({ profile: { pekerjaan: 'Lainnya', [otherFieldOf('pekerjaan')]: text } })).toEqual([]);
  });

  test('markup is text like any other, and stays what it was', () => {
    expect(faultsOf({ comment: '<script>alert(1)</script><img src=x onerror=alert(1)>' })).toEqual([]);
  });
});

describe('a profile value', () => {
  test.each(['5', '41', '120'])('%s is an age', (age) => {
    expect(isProfileValue(fieldOf('usia'), age)).toBe(true);
  });

  test('is one of the choices, spelled exactly', () => {
    expect(isProfileValue(fieldOf('pendidikan'), 'DIII')).toBe(true);
    expect(isProfileValue(fieldOf('pendidikan'), 'diii')).toBe(false);
    expect(isProfileValue({ id: 'x', label: { id: 'x' }, kind: 'choice' }, 'x')).toBe(false);
  });

  test('without bounds is any whole number of up to three digits', () => {
    const field = { id: 'anggota', label: { id: 'Anggota keluarga' }, kind: 'integer' } as const;
    expect(['0', '999'].map((value) => isProfileValue(field, value))).toEqual([true, true]);
    expect(['1000', '00', 'x'].map((value) => isProfileValue(field, value))).toEqual([false, false, false]);
  });
});
