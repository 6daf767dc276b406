import { errorTable, type ErrorCode } from '@suara/schema';
import { expect } from 'vitest';
import { problemIn, type TestApp } from './app.ts';

/** Nothing was stored, and the answer says why: code, status, and the Indonesian sentence of the one table. */
export async function expectRefused(app: TestApp, response: Response, code: ErrorCode, field?: string): Promise<void> {
  const problem = await problemIn(response);
  expect(problem).toMatchObject({ code, status: errorTable[code].status, detail: errorTable[code].id });
  expect(response.status).toBe(errorTable[code].status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  if (field !== undefined) expect(problem.faults).toContainEqual({ code, field });
  expect(await app.stored()).toBe(0);
  expect(await app.storage.database.selectFrom('counter').selectAll().execute()).toEqual([]);
}
