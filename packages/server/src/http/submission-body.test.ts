import { expect, test } from 'vitest';
import { parseSubmission, readFields, readSubmission } from './submission-body.ts';

const minimal = 'id=x&unit=dukcapil&form=f&answer.waktu=3';

function post(body: BodyInit, type: string): Request {
  return new Request('http://suara.test', { method: 'POST', body, headers: { 'Content-Type': type } });
}

test('what may be left out gets its default', async () => {
  expect(await readSubmission(post(minimal, 'application/x-www-form-urlencoded'))).toEqual({
    id: 'x',
    unit: 'dukcapil',
    service: '',
    form: 'f',
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers: { waktu: 3 },
    blanks: {},
    profile: {},
    comment: '',
  });
});

test('the content type may have parameters and any case', async () => {
  const submission = await readSubmission(post(minimal, 'Application/X-WWW-Form-URLencoded; charset=UTF-8'));
  expect(submission.answers).toEqual({ waktu: 3 });
});

test('a plus sign is a space, and a percent sign that is none stays', async () => {
  const body = `${minimal}&comment=100%25+puas+%E2%9C%93+5%`;
  expect((await readSubmission(post(body, 'application/x-www-form-urlencoded'))).comment).toBe('100% puas ✓ 5%');
});

test('fields keep their order and their repetitions', async () => {
  const fields = [...(await readFields(post('b=2&a=1&b=3', 'application/x-www-form-urlencoded')))];
  expect(fields).toEqual([
    ['b', '2'],
    ['a', '1'],
    ['b', '3'],
  ]);
});

test.each([
  ['an answer that is no object', { answers: 3 }, 'field_invalid', 'answers'],
  ['an id that is no text', { id: 3 }, 'field_invalid', 'id'],
  ['an unknown channel', { channel: 'sms' }, 'field_invalid', 'channel'],
  ['a profile value that is no text', { profile: { usia: 41 } }, 'field_invalid', 'profile.usia'],
  ['a reason that is none', { blanks: { waktu: 'x' } }, 'field_invalid', 'blank.waktu'],
  ['a field of its own', { nik: '1' }, 'field_unknown', 'nik'],
  ['no unit', { unit: undefined }, 'field_missing', 'unit'],
])('%s is named the way a form spells it', (_, changes, code, field) => {
  const candidate = { id: 'x', unit: 'u', form: 'f', ...changes };
  expect(() => parseSubmission(candidate, [])).toThrow(expect.objectContaining({ code, faults: [{ code, field }] }));
});

test('what is no object at all is refused', () => {
  for (const candidate of [null, 'teks', 3, [1]]) {
    expect(() => parseSubmission(candidate, [])).toThrow(expect.objectContaining({ code: 'field_invalid' }));
  }
});

test('faults found while decoding come first', () => {
  const decoding = { code: 'field_repeated', field: 'unit' } as const;
  expect(() => parseSubmission({}, [decoding])).toThrow(expect.objectContaining({ code: 'field_repeated' }));
});

test('names that are too long are cut, so that a problem stays small', () => {
  const name = 'n'.repeat(5_000);
  try {
    parseSubmission({ id: 'x', unit: 'u', form: 'f', [name]: '1' }, []);
    expect.unreachable();
  } catch (error) {
    expect((error as { field: string }).field).toHaveLength(64);
  }
});
