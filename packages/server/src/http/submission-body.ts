import type { z } from 'zod';
import { decodeFields, SuaraError, type Fault, type Submission } from '@suara/schema';
import { submissionSchema } from '@suara/schema/zod';
import { Refusal } from '../services/refusal.ts';
import { readBody } from './request-body.ts';

/**
 * The submission in a request: urlencoded, multipart or JSON.
 *
 * @throws {SuaraError} `body_too_large`, `body_malformed`, `content_type_unsupported`
 * @throws {Refusal} with everything that is wrong with its shape
 */
export async function readSubmission(request: Request): Promise<Submission> {
  const type = mediaTypeOf(request);
  if (type === 'application/json') return parseSubmission(await readJson(request), []);
  const { submission, faults } = decodeFields(await readFields(request, type));
  return parseSubmission(submission, faults);
}

/** Checks the shape of a decoded body. */
export function parseSubmission(candidate: unknown, faults: readonly Fault[]): Submission {
  const result = submissionSchema.safeParse(candidate, { reportInput: true });
  const [first, ...others] = result.success ? faults : [...faults, ...result.error.issues.flatMap(faultsOfIssue)];
  if (first) throw new Refusal(first, ...others);
  return result.data as Submission;
}

/** The fields of a form body, in the order in which they came. */
export async function readFields(request: Request, type = mediaTypeOf(request)): Promise<Iterable<[string, string]>> {
  const bytes = await readBody(request);
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(textOf(bytes));
  if (type === 'multipart/form-data') return multipartFields(bytes, request.headers.get('content-type')!);
  throw new SuaraError('content_type_unsupported');
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(textOf(await readBody(request)));
  } catch (error) {
    if (error instanceof SuaraError) throw error;
    throw new SuaraError('body_malformed', { cause: error });
  }
}

function mediaTypeOf(request: Request): string {
  const type = request.headers.get('content-type') ?? '';
  return type.split(';', 1)[0]!.trim().toLowerCase();
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new SuaraError('body_malformed', { cause: error });
  }
}

async function multipartFields(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<[string, string][]> {
  const body = new Response(bytes, { headers: { 'content-type': type } });
  const data = await body.formData().catch((error: unknown) => {
    throw new SuaraError('body_malformed', { cause: error });
  });
  return [...data].map(([name, value]) => {
    if (typeof value !== 'string') throw new SuaraError('field_invalid', { field: name.slice(0, 64) });
    return [name, value];
  });
}

const fieldPrefixes: Readonly<Record<string, string>> = { answers: 'answer', blanks: 'blank', profile: 'profile' };

function faultsOfIssue(issue: z.core.$ZodIssue): Fault[] {
  const field = fieldOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'field_unknown', field: key.slice(0, 64) }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ code: missing ? 'field_missing' : 'field_invalid', ...(field === '' ? {} : { field }) }];
}

/** The name of the field as a form would send it: `blank.waktu` for `blanks`, `waktu`. */
function fieldOf([first = '', ...rest]: readonly PropertyKey[]): string {
  const group = String(first);
  return [rest.length > 0 ? (fieldPrefixes[group] ?? group) : group, ...rest.map(String)].join('.').slice(0, 80);
}
