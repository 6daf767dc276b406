import { errorTable } from '@suara/schema';
import { expect, test } from 'vitest';
import { ClientError, isRefusal } from './client-error.ts';

test('carries code, status and sentence', () => {
  const error = new ClientError('unit_unknown', 404, { id: 'Unit tidak ada.', en: 'No unit.' });
  expect(error).toBeInstanceOf(Error);
  expect({ ...error }).toEqual({
    name: 'ClientError',
    code: 'unit_unknown',
    status: 404,
    sentence: { id: 'Unit tidak ada.', en: 'No unit.' },
  });
  expect(error.message).toBe('unit_unknown');
});

test.each([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451, 499])('%i is a refusal', (status) => {
  expect(isRefusal(status)).toBe(true);
});

test.each([0, 200, 201, 304, 408, 425, 429, 500, 502, 503, 504, 511])('%i is not', (status) => {
  expect(isRefusal(status)).toBe(false);
});

test('agrees with the table of errors about what may be tried again', () => {
  for (const [code, row] of Object.entries(errorTable)) {
    if ('retry' in row) expect([code, isRefusal(row.status)]).toEqual([code, false]);
  }
});
