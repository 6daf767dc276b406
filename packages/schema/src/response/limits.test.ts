import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instruments } from '../instruments/registry.ts';
import { anyText, contohForm, submissionsFor } from '../testing/submissions.ts';
import { checkSubmission } from './check.ts';
import { encodeFields } from './fields.ts';
import { limits } from './limits.ts';

/** Three bytes in UTF-8, nine when encoded: the most that one UTF-16 unit can cost. */
const dearestCharacter = 'ꦱ';

test.each(Object.values(instruments))('a full comment always fits the body of $id', (instrument) => {
  const form = contohForm(instrument);
  const fullComment = fc.oneof(
    fc.constant(dearestCharacter.repeat(limits.commentCharacters)),
    fc.constant('😀'.repeat(limits.commentCharacters / 2)),
    anyText(limits.commentCharacters),
  );
  fc.assert(
    fc.property(submissionsFor(form, fullComment), (submission) => {
      expect(checkSubmission(submission, form)).toEqual([]);
      expect(encodeFields(submission).length).toBeLessThanOrEqual(limits.bodyBytes);
    }),
    { numRuns: 40 },
  );
});

test('so does the longest response that the ids of a unit allow', () => {
  const longest = 'i'.repeat(limits.idCharacters);
  const form = { ...contohForm(), id: longest, services: [{ id: longest, name: 'Layanan' }] };
  const unit = { ...form.unit, id: longest };
  const submission = {
    id: '018f3c5e-7a10-7b3c-9d2e-5f60718293a4',
    unit: longest,
    service: longest,
    form: longest,
    channel: 'hosted',
    layout: 'stack',
    lang: 'id',
    answers: Object.fromEntries(form.instrument.elements.map(({ id }) => [id, 4])),
    blanks: {},
    profile: { pekerjaan: 'Lainnya', pekerjaan_lainnya: dearestCharacter.repeat(limits.otherTextCharacters) },
    comment: dearestCharacter.repeat(limits.commentCharacters),
  } as const;
  expect(checkSubmission(submission, { ...form, unit })).toEqual([]);
  expect(encodeFields(submission).length).toBeLessThanOrEqual(limits.bodyBytes);
});

test('no character costs more than nine encoded bytes', () => {
  const units = Array.from({ length: 0xd800 }, (_, unit) => encodeURIComponent(String.fromCharCode(unit)).length);
  expect(Math.max(...units)).toBe(9);
  expect(encodeURIComponent('😀').length).toBeLessThanOrEqual(2 * 9);
  expect(encodeURIComponent(dearestCharacter)).toHaveLength(9);
});
