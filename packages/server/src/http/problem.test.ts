import { errorTable, SuaraError, type ErrorCode } from '@suara/schema';
import { expect, test } from 'vitest';
import { Refusal } from '../services/refusal.ts';
import { codeOf, problemOf, problemResponse } from './problem.ts';

test.each(Object.keys(errorTable) as ErrorCode[])('%s has its status and both sentences', (code) => {
  const { status, id, en } = errorTable[code];
  expect(problemOf(new SuaraError(code))).toEqual({
    type: `/api/v1/problems#${code}`,
    title: en,
    detail: id,
    status,
    code,
  });
});

test('a refusal names all of its faults, the first giving code and status', () => {
  const refusal = new Refusal({ code: 'service_missing', field: 'service' }, { code: 'answers_missing' });
  expect(problemOf(refusal)).toMatchObject({
    code: 'service_missing',
    status: 422,
    faults: [{ code: 'service_missing', field: 'service' }, { code: 'answers_missing' }],
  });
});

test('what is not known here is internal, and says nothing of its cause', () => {
  const secret = Object.assign(new Error('password=rahasia'), { code: '28P01' });
  expect(codeOf(secret)).toBe('internal');
  expect(JSON.stringify(problemOf(secret))).not.toContain('rahasia');
  expect(codeOf('a string')).toBe('internal');
});

test('a fault of the server does not show which field it concerns', () => {
  expect(problemOf(new SuaraError('counter_invalid', { field: 'waktu' })).faults).toBeUndefined();
});

test('503 says when to try again, other answers do not; none is kept', () => {
  const unavailable = problemResponse(Object.assign(new Error('x'), { code: 'SQLITE_FULL' }));
  expect([unavailable.status, unavailable.headers.get('retry-after')]).toEqual([503, '5']);
  const missing = problemResponse(new SuaraError('not_found'));
  expect([missing.status, missing.headers.get('retry-after')]).toEqual([404, null]);
  expect(missing.headers.get('cache-control')).toBe('no-store');
});
