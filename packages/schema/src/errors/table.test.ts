import { describe, expect, test } from 'vitest';
import { SuaraError } from './suara-error.ts';
import { errorTable, isErrorCode, type ErrorCode, type ErrorRow } from './table.ts';

const rows = Object.entries<ErrorRow>(errorTable);

describe.each(rows)('%s', (code, row) => {
  test('is a code in snake_case', () => {
    expect(code).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
    expect(isErrorCode(code)).toBe(true);
  });

  test('has a sentence in each language that ends in a full stop', () => {
    expect(row.id).toMatch(/^[A-Z].+\.$/);
    expect(row.en).toMatch(/^[A-Z].+\.$/);
    expect(row.id).not.toBe(row.en);
  });

  test('has the status of an error, or 0 when it never left the device', () => {
    expect(Number.isInteger(row.status)).toBe(true);
    expect(row.status === 0 || (row.status >= 400 && row.status <= 599)).toBe(true);
  });

  test('is not tried again when the request itself is at fault', () => {
    if (row.status >= 400 && row.status < 500) expect(row).not.toHaveProperty('retry');
    if (row.status === 503 || row.status === 0) expect(row.retry).toBe(true);
  });
});

test('no two errors say the same to a citizen', () => {
  expect(new Set(rows.map(([, row]) => row.id)).size).toBe(rows.length);
});

test.each(['', 'toString', 'constructor', '__proto__', 'Not_Found', 'from_a_newer_server'])(
  '%j is no code of this version',
  (code) => {
    expect(isErrorCode(code)).toBe(false);
  },
);

describe('a SuaraError', () => {
  test('carries its code and field, and the English sentence for logs', () => {
    const cause = new Error('disk full');
    const error = new SuaraError('counter_invalid', { field: 'waktu', cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'SuaraError', code: 'counter_invalid', field: 'waktu', cause });
    expect(error.message).toBe('A counter is corrupt. (waktu)');
  });

  test('needs neither a field nor a cause', () => {
    const error = new SuaraError('internal');
    expect(error.message).toBe(errorTable.internal.en);
    expect(error.field).toBeUndefined();
    expect(error).not.toHaveProperty('cause');
  });

  test('can be made of every code', () => {
    for (const [code] of rows) expect(new SuaraError(code as ErrorCode).code).toBe(code);
  });
});
