import { errorTable, SuaraError, type ErrorCode, type Fault, type Problem } from '@suara/schema';
import { Refusal } from '../services/refusal.ts';
import { isUnavailable } from '../storage/failure.ts';
import { corsHeaders } from './cors.ts';

/** Seconds after which a client may try again when the server cannot store anything now. */
const retryAfterSeconds = 5;

/** The code of the one table that stands for an error. What is not known there is `internal`: nothing inside leaks. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof SuaraError) return error.code;
  return isUnavailable(error) ? 'storage_unavailable' : 'internal';
}

/** Everything an error says is wrong with the request. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof Refusal) return error.faults;
  if (error instanceof SuaraError && error.field !== undefined) return [{ code: error.code, field: error.field }];
  return [];
}

/** The body for an error, with its sentence in both languages. */
export function problemOf(error: unknown): Problem {
  const code = codeOf(error);
  const { status, id, en } = errorTable[code];
  const faults = faultsOf(error);
  return {
    type: `/api/v1/problems#${code}`,
    title: en,
    detail: id,
    status,
    code,
    ...(faults.length > 0 && status < 500 ? { faults } : {}),
  };
}

/** The headers that go with a status: when to try again, and never to keep the answer. */
export function problemHeaders(status: number): Record<string, string> {
  return { 'Cache-Control': 'no-store', ...(status === 503 ? { 'Retry-After': String(retryAfterSeconds) } : {}) };
}

/** The problem+json response for an error. */
export function problemResponse(error: unknown, headers: Record<string, string> = {}): Response {
  const problem = problemOf(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...corsHeaders,
      ...problemHeaders(problem.status),
      ...headers,
    },
  });
}
