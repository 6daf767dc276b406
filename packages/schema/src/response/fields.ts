import type { Fault } from '../errors/problem.ts';
import type { Submission } from './submission.ts';
import { withLineFeeds } from './text.ts';

/**
 * The urlencoded spelling of a submission, the same for the element, the outbox and a form without JavaScript:
 * `answer.waktu=3`, `blank.biaya=skipped`, `profile.usia=41`, and the rest by its own name.
 */

const plainFields = ['id', 'unit', 'service', 'form', 'channel', 'layout', 'lang', 'comment'] as const;
const groups = { answer: 'answers', blank: 'blanks', profile: 'profile' } as const;

/** A submission as it comes out of a form body: answers may still be anything, so zod and `checkSubmission` follow. */
export interface DecodedFields {
  readonly submission: Record<string, unknown>;
  readonly faults: readonly Fault[];
}

/**
 * The body that the API takes as `application/x-www-form-urlencoded`. Empty values are left out.
 *
 * @throws {URIError} when a text holds half a surrogate pair, which no encoding can carry; `cleanText` removes those
 */
export function encodeFields(submission: Submission): string {
  const pairs: [string, string][] = plainFields.map((name) => [name, submission[name]]);
  for (const [prefix, group] of Object.entries(groups)) {
    for (const [id, value] of Object.entries(submission[group])) pairs.push([`${prefix}.${id}`, String(value)]);
  }
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/**
 * Sorts the fields of a body into a submission. An empty value is a blank field of a plain form and counts as absent. A
 * plain form sends line breaks as CR LF; they are read as LF, so that a comment is as long as its writer saw it.
 * Faults: `field_repeated`, `field_unknown` (which is also what an identity field such as a NIK gets).
 */
export function decodeFields(pairs: Iterable<readonly [string, string]>): DecodedFields {
  const grouped: Grouped = { answers: {}, blanks: {}, profile: {} };
  const submission: Record<string, unknown> = { comment: '', ...grouped };
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    if (seen.has(name)) faults.push({ code: 'field_repeated', field: shorten(name) });
    seen.add(name);
    if (value === '') continue;
    if (isPlain(name)) submission[name] = withLineFeeds(value);
    else if (!putInGroup(grouped, name, value)) faults.push({ code: 'field_unknown', field: shorten(name) });
  }
  return { submission, faults };
}

type Grouped = Record<'answers' | 'blanks' | 'profile', Record<string, unknown>>;

function putInGroup({ answers, blanks, profile }: Grouped, name: string, value: string): boolean {
  const id = name.slice(name.indexOf('.') + 1);
  // The groups are plain objects, in which this one name is not a key but the prototype.
  if (id === '' || id === '__proto__') return false;
  if (name.startsWith('answer.')) answers[id] = wholeNumber(value);
  else if (name.startsWith('profile.')) profile[id] = value;
  else if (name.startsWith('blank.')) blanks[id] = value;
  else return false;
  return true;
}

/** Answers are digits alone: `3`, never `3.0`, `0x3` or a blank that would read as 0. */
function wholeNumber(value: string): number | string {
  return /^\d{1,3}$/.test(value) ? Number(value) : value;
}

function isPlain(name: string): name is (typeof plainFields)[number] {
  return (plainFields as readonly string[]).includes(name);
}

function shorten(name: string): string {
  return name.slice(0, 64);
}
