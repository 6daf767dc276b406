import { checkSubmission, decodeFields, elementsAsAsked, encodeFields, skm2017 } from '@suara/schema';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerSheet } from './answer-sheet.ts';
import { form, responseId } from './testing/fixtures.ts';

const details = { id: responseId(1), channel: 'web', layout: 'stack', lang: 'id' } as const;
const asked = elementsAsAsked(skm2017).map((element) => element.id);

test('starts blank, in the order of the questions', () => {
  const sheet = new AnswerSheet(form);
  expect(sheet.unanswered()).toEqual(asked);
  expect(sheet.service).toBe('');
  expect(sheet.toSubmission(details)).toEqual({
    ...details,
    unit: 'dukcapil',
    service: '',
    form: form.id,
    answers: {},
    blanks: Object.fromEntries(asked.map((id) => [id, 'unprompted'])),
    profile: {},
    comment: '',
  });
});

test('the only service of a unit is chosen already', () => {
  expect(new AnswerSheet({ ...form, services: [{ id: 'ktp', name: 'KTP' }] }).service).toBe('ktp');
  expect(new AnswerSheet({ ...form, services: [] }).service).toBe('');
});

test('an answer can be changed and taken back', () => {
  const sheet = new AnswerSheet(form);
  sheet.setAnswer('waktu', 2);
  sheet.setAnswer('waktu', 4);
  sheet.setAnswer('biaya', 1);
  sheet.setAnswer('biaya', undefined);
  expect(sheet.answers.get('waktu')).toBe(4);
  expect(sheet.unanswered()).toEqual(asked.filter((id) => id !== 'waktu'));
  expect(sheet.toSubmission(details).answers).toEqual({ waktu: 4 });
});

test('what is blank after the reminder was skipped on purpose', () => {
  const sheet = new AnswerSheet(form);
  asked.slice(1).forEach((id) => sheet.setAnswer(id, 3));
  expect(sheet.toSubmission(details).blanks).toEqual({ persyaratan: 'unprompted' });
  sheet.markPrompted();
  expect(sheet.toSubmission(details).blanks).toEqual({ persyaratan: 'skipped' });
});

test('free text goes with the choice that invites it, and stays out when the choice was undone', () => {
  const sheet = new AnswerSheet(form);
  sheet.setProfile('pekerjaan', 'Lainnya');
  sheet.setProfile('pekerjaan_lainnya', ' Nelayan\u0000 ');
  expect(sheet.toSubmission(details).profile).toEqual({ pekerjaan: 'Lainnya', pekerjaan_lainnya: 'Nelayan' });
  sheet.setProfile('pekerjaan', 'PNS');
  expect(sheet.toSubmission(details).profile).toEqual({ pekerjaan: 'PNS' });
});

test('a profile field can be blanked, and one that the form does not ask is never sent', () => {
  const sheet = new AnswerSheet(form);
  sheet.setProfile('usia', '41');
  sheet.setProfile('usia', '');
  sheet.setProfile('nik', '3171234567890001');
  sheet.setProfile('usia_lainnya', 'lanjut');
  expect(sheet.toSubmission(details).profile).toEqual({});
});

test('a comment is sent without characters that deceive a reader', () => {
  const sheet = new AnswerSheet(form);
  sheet.setComment('  baris satu\r\nbaris\u202e dua\u0000 👍 ');
  expect(sheet.toSubmission(details).comment).toBe('baris satu\nbaris dua 👍');
});

test('whatever is answered and typed, the server takes it as it was meant', () => {
  const answers = fc.dictionary(fc.constantFrom(...asked), fc.integer({ min: 1, max: 4 }), { minKeys: 1 });
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const job = fc.constantFrom('', 'PNS', 'Lainnya');
  const run = fc.property(answers, text, job, fc.string({ maxLength: 60 }), (chosen, comment, pekerjaan, other) => {
    const sheet = new AnswerSheet(form);
    sheet.service = 'ktp';
    Object.entries(chosen).forEach(([id, value]) => sheet.setAnswer(id, value));
    sheet.setComment(comment);
    sheet.setProfile('pekerjaan', pekerjaan);
    sheet.setProfile('pekerjaan_lainnya', other);
    const submission = sheet.toSubmission(details);
    expect(checkSubmission(submission, form)).toEqual([]);
    expect(Object.keys({ ...submission.answers, ...submission.blanks }).sort()).toEqual([...asked].sort());
    const sent = decodeFields(new URLSearchParams(encodeFields(submission)));
    expect(JSON.parse(JSON.stringify(sent.submission))).toEqual(submission);
  });
  fc.assert(run);
});
