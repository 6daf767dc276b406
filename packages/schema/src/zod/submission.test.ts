import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { limits } from '../response/limits.ts';
import { checkSubmission } from '../response/check.ts';
import { decodeFields, encodeFields } from '../response/fields.ts';
import { blankReasons, channels, layouts, type Submission } from '../response/submission.ts';
import { contohForm, contohSubmission, submissionsFor } from '../testing/submissions.ts';
import { submissionSchema } from './index.ts';

const least = { id: '018f3c5e-7a10-7b3c-9d2e-5f60718293a4', unit: 'dukcapil', form: 'skm-2017.1-3f9a2c41d0b7' };

/** Paths of what the parser refuses, such as `answers.waktu`. */
function refused(body: unknown): string[] {
  const result = submissionSchema.safeParse(body);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.') || issue.code);
}

describe('the shape of a submission', () => {
  test('is that of everything a page can send', () => {
    fc.assert(
      fc.property(submissionsFor(contohForm()), (submission) => {
        expect(submissionSchema.parse(submission)).toEqual(submission);
      }),
    );
  });

  test('is the same from JSON and from a form body', () => {
    fc.assert(
      fc.property(submissionsFor(contohForm()), (submission) => {
        const fromBody = decodeFields(new URLSearchParams(encodeFields(submission))).submission;
        const fromJson: unknown = JSON.parse(JSON.stringify(submission));
        expect(submissionSchema.parse(fromBody)).toEqual(submissionSchema.parse(fromJson));
      }),
    );
  });

  test('has defaults for all but the id, the unit and the form', () => {
    expect(submissionSchema.parse(least)).toEqual({
      ...least,
      service: '',
      channel: 'web',
      layout: 'stack',
      lang: 'id',
      answers: {},
      blanks: {},
      profile: {},
      comment: '',
    });
  });

  test.each(['id', 'unit', 'form'])('needs %s', (name) => {
    expect(refused({ ...least, [name]: undefined })).toEqual([name]);
  });
});

describe('an unknown key', () => {
  test.each(['nik', 'nama', 'ip', 'userAgent', 'time', 'constructor', 'toString'])('%s is refused', (name) => {
    expect(refused({ ...least, [name]: 'x' })).toEqual(['unrecognized_keys']);
  });

  test('__proto__ is refused beside the known ones', () => {
    const body: unknown = JSON.parse(JSON.stringify(least).replace('{', '{"__proto__":{"nik":"1"},'));
    expect(refused(body)).toEqual(['unrecognized_keys']);
  });

  test('__proto__ in a group is a name that the form does not have, and changes no prototype', () => {
    const answers: unknown = JSON.parse('{"__proto__":{"polluted":1},"waktu":3}');
    const parsed = submissionSchema.parse({ ...contohSubmission({ blanks: {} }), answers });
    expect(parsed.answers['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(checkSubmission(parsed as Submission, contohForm())).toEqual([
      { code: 'element_unknown', field: 'answer.__proto__' },
    ]);
  });

  test('in a group passes here, since only the form knows its elements', () => {
    const parsed = submissionSchema.parse({ ...least, answers: { constructor: 2 } });
    expect(Object.entries(parsed.answers)).toEqual([['constructor', 2]]);
  });
});

describe('a wrong type', () => {
  test.each(['a string', 7, null, true, ['a', 'list']])('%j is no submission', (body) => {
    expect(refused(body)).toEqual(['invalid_type']);
  });

  test.each(Object.keys(contohSubmission()))('of %s is refused, whatever it is', (name) => {
    for (const value of [7, null, true, ['x']])
      expect(refused({ ...contohSubmission(), [name]: value })).toEqual([name]);
  });

  test('of a reason or a profile value is refused where it stands', () => {
    expect(refused({ ...least, blanks: { waktu: 'forgotten' } })).toEqual(['blanks.waktu']);
    expect(refused({ ...least, profile: { usia: 41 } })).toEqual(['profile.usia']);
    expect(refused({ ...least, profile: { usia: null } })).toEqual(['profile.usia']);
  });

  test('of an answer is left to the check, which names the element', () => {
    expect(refused({ ...least, answers: { waktu: '3', biaya: null } })).toEqual([]);
  });
});

describe('a value off its list or limit', () => {
  test.each([
    ['channel', 'email'],
    ['layout', 'grid'],
    ['lang', ''],
    ['lang', 'Indonesian'],
    ['lang', 'i'],
    ['lang', `id${'-abcdefgh'.repeat(4)}`],
    ['unit', ''],
    ['form', ''],
    ['unit', 'u'.repeat(limits.idCharacters + 1)],
    ['service', 's'.repeat(limits.idCharacters + 1)],
    ['id', `${least.id}0`],
  ])('%s %j is refused', (name, value) => {
    expect(refused({ ...least, [name]: value })).toEqual([name]);
  });

  test('a name in a group may be as long as an id, and no longer', () => {
    const name = 'n'.repeat(limits.idCharacters);
    expect(refused({ ...least, answers: { [name]: 1 }, profile: { [name]: '' } })).toEqual([]);
    expect(refused({ ...least, answers: { [`${name}n`]: 1 } })).toEqual([`answers.${name}n`]);
  });

  test('every value on a list is accepted', () => {
    for (const channel of channels) expect(refused({ ...least, channel })).toEqual([]);
    for (const layout of layouts) expect(refused({ ...least, layout })).toEqual([]);
    for (const reason of blankReasons) expect(refused({ ...least, blanks: { waktu: reason } })).toEqual([]);
  });
});

test('the published schema names every field and allows no other', () => {
  const schema = z.toJSONSchema(submissionSchema, { io: 'input' }).$defs!['Submission']!;
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false, required: ['id', 'unit', 'form'] });
  expect(Object.keys(schema.properties!)).toEqual(expect.arrayContaining(Object.keys(contohSubmission())));
});
