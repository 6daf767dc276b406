import { expect, test } from 'vitest';
import { isUnavailable } from './failure.ts';

function failure(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

test.each([
  ['disk full', 'SQLITE_FULL'],
  ['disk failing', 'SQLITE_IOERR_WRITE'],
  ['busy', 'SQLITE_BUSY'],
  ['connection refused', 'ECONNREFUSED'],
  ['server ended the connection', '57P01'],
  ['too many connections', '53300'],
  ['deadlock', '40P01'],
  ['a standby only reads', '25006'],
  ['Connection terminated unexpectedly', undefined],
  ['timeout exceeded when trying to connect', undefined],
])('%s may pass: the request is worth sending again', (message, code) => {
  expect(isUnavailable(failure(message, code))).toBe(true);
});

test.each([
  ['a broken rule', failure('duplicate key', '23505')],
  ['a broken rule in SQLite', failure('constraint', 'SQLITE_CONSTRAINT_PRIMARYKEY')],
  ['a fault in the program', new TypeError('x is not a function')],
  ['no error at all', 'SQLITE_FULL'],
])('%s is the same every time', (_, error) => {
  expect(isUnavailable(error)).toBe(false);
});
