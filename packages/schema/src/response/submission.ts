/** How a response reached the server. */
export const channels = ['web', 'hosted', 'embed'] as const;
export type Channel = (typeof channels)[number];

/** How the questions were shown: all on one page, or one at a time. */
export const layouts = ['stack', 'step'] as const;
export type Layout = (typeof layouts)[number];

/** Why an element has no answer: left blank after a reminder, or left blank without one having been shown. */
export const blankReasons = ['skipped', 'unprompted'] as const;
export type BlankReason = (typeof blankReasons)[number];

/** One response as the API takes it. It holds no identity, no device and no time. */
export interface Submission {
  /** UUIDv7, the idempotency key. */
  readonly id: string;
  readonly unit: string;
  readonly service: string;
  /** The id of the form version that was shown. */
  readonly form: string;
  readonly channel: Channel;
  readonly layout: Layout;
  /** BCP 47 language in which the questions were displayed. */
  readonly lang: string;
  /** Value by element id. Elements without an answer are absent, never 0. */
  readonly answers: Readonly<Record<string, number>>;
  /** Reason by element id, for the elements without an answer. */
  readonly blanks: Readonly<Record<string, BlankReason>>;
  /** Value by profile field id, and `<id>_lainnya` for free text. */
  readonly profile: Readonly<Record<string, string>>;
  /** Free text, empty when none was given. */
  readonly comment: string;
}

/**
 * One spelling of a submission, keys sorted, for comparing a repeated id with what is stored. Independent of the order
 * in which fields arrived and of the encoding they arrived in.
 */
export function canonicalSubmission(submission: Submission): string {
  const { id, unit, service, form, channel, layout, lang, answers, blanks, profile, comment } = submission;
  return JSON.stringify([
    id,
    unit,
    service,
    form,
    channel,
    layout,
    lang,
    sortedPairs(answers),
    sortedPairs(blanks),
    sortedPairs(profile),
    comment,
  ]);
}

/** Name, value, name, value: one flat list, which is written in half the time of a list of pairs. */
function sortedPairs(record: Readonly<Record<string, unknown>>): unknown[] {
  const pairs: unknown[] = [];
  for (const name of Object.keys(record).sort()) pairs.push(name, record[name]);
  return pairs;
}
