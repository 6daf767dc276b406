import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contohForm, contohSubmission, submissionsFor } from '../testing/submissions.ts';
import { decodeFields, encodeFields } from './fields.ts';
import { limits } from './limits.ts';

function decodeBody(body: string): ReturnType<typeof decodeFields> {
  return decodeFields(new URLSearchParams(body));
}

describe('a submission', () => {
  test('comes back as it was, whatever text it carries', () => {
    fc.assert(
      fc.property(submissionsFor(contohForm()), (submission) => {
        const decoded = decodeBody(encodeFields(submission));
        expect(decoded.faults).toEqual([]);
        expect(decoded.submission).toEqual(submission);
      }),
      { numRuns: 300 },
    );
  });

  test('is spelled with one field an answer, a reason and a profile field', () => {
    expect(encodeFields(contohSubmission({ comment: 'a&b=c d\n%' }))).toBe(
      [
        'id=018f3c5e-7a10-7b3c-9d2e-5f60718293a4',
        'unit=dukcapil',
        'service=ktp-el',
        'form=skm-2017.1-3f9a2c41d0b7',
        'channel=web',
        'layout=stack',
        'lang=id',
        'comment=a%26b%3Dc%20d%0A%25',
        'answer.persyaratan=3',
        'answer.waktu=4',
        'answer.biaya=4',
        'blank.sarana=skipped',
        'profile.usia=41',
      ].join('&'),
    );
  });

  test('leaves empty values out, and they come back as absent', () => {
    const body = encodeFields(contohSubmission({ service: '', comment: '', profile: {}, blanks: {} }));
    expect(body).not.toMatch(/service|comment|profile|blank/);
    const { submission } = decodeBody(body);
    expect(submission).not.toHaveProperty('service');
    expect(submission['comment']).toBe('');
  });

  test('with half a surrogate pair cannot be encoded: texts are cleaned before', () => {
    expect(() => encodeFields(contohSubmission({ comment: '\ud83d' }))).toThrow(URIError);
  });
});

describe('the body of a form without JavaScript', () => {
  test('reads empty fields as blank', () => {
    const decoded = decodeBody('unit=dukcapil&answer.waktu=&profile.usia=&profile.pekerjaan=PNS&comment=');
    expect(decoded.faults).toEqual([]);
    expect(decoded.submission).toEqual({
      unit: 'dukcapil',
      comment: '',
      answers: {},
      blanks: {},
      profile: { pekerjaan: 'PNS' },
    });
  });

  test('reads its line breaks as one character, so that a comment of the allowed length is not too long', () => {
    const lines = 'antre\r\n'.repeat(166) + 'lama';
    const { submission } = decodeFields([['comment', lines]]);
    expect(lines.length).toBeGreaterThan(limits.commentCharacters);
    expect(submission['comment']).toHaveLength(limits.commentCharacters);
    expect(submission['comment']).not.toContain('\r');
  });

  test('reads + as a space', () => {
    expect(decodeBody('comment=cepat+sekali').submission['comment']).toBe('cepat sekali');
  });
});

describe('an answer', () => {
  test.each([
    ['3', 3],
    ['0', 0],
    ['99', 99],
    ['3.0', '3.0'],
    ['0x3', '0x3'],
    ['-1', '-1'],
    [' 3', ' 3'],
    ['1e0', '1e0'],
    ['9999', '9999'],
    ['٣', '٣'],
    ['Sesuai', 'Sesuai'],
  ])('%j is read as %j, which the check judges', (sent, read) => {
    expect(decodeFields([['answer.waktu', sent]]).submission['answers']).toEqual({ waktu: read });
  });

  test('keeps an element id with a dot in it whole', () => {
    expect(decodeFields([['answer.a.b', '1']]).submission['answers']).toEqual({ 'a.b': 1 });
  });
});

describe('a field that has no place', () => {
  test.each([
    'nik',
    'nama',
    'answers',
    'answer',
    'answer.',
    '.waktu',
    'Answer.waktu',
    'answer_waktu',
    'faults',
    '__proto__',
    'constructor',
    'constructor.name',
    'toString.x',
    '__proto__.polluted',
    'answer.__proto__',
    'profile.__proto__',
    'blank.__proto__',
    'hasOwnProperty.x',
  ])('%j is a fault and is not kept', (field) => {
    const decoded = decodeFields([[field, '3']]);
    expect(decoded.faults).toEqual([{ code: 'field_unknown', field }]);
    expect(decoded.submission).toEqual({ comment: '', answers: {}, blanks: {}, profile: {} });
  });

  test('is named by no more than 64 characters', () => {
    const { faults } = decodeFields([['n'.repeat(500), '1']]);
    expect(faults[0]!.field).toHaveLength(64);
  });

  test('never reaches the prototype of other objects', () => {
    const { submission } = decodeFields([
      ['answer.__proto__', '3'],
      ['profile.constructor', 'x'],
    ]);
    expect(submission['profile']).toEqual({ constructor: 'x' });
    expect(Object.getPrototypeOf(submission['answers'])).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a repeated field', () => {
  test.each(['answer.waktu', 'comment', 'profile.usia', 'unit', 'id'])('%s is a fault', (field) => {
    const { faults } = decodeFields([
      [field, '1'],
      [field, '1'],
    ]);
    expect(faults).toEqual([{ code: 'field_repeated', field }]);
  });

  test('is a fault even when one of the two is empty', () => {
    expect(decodeBody('answer.waktu=&answer.waktu=4').faults).toEqual([
      { code: 'field_repeated', field: 'answer.waktu' },
    ]);
  });
});

test('any body at all is sorted without failing', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('answer.', 'blank.x', 'profile.__proto__', 'valueOf.valueOf'));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
      expect(Array.isArray(decodeFields(pairs).faults)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
