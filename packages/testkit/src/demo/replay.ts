import { createHash } from 'node:crypto';
import { createResponseId, encodeFields, type FormResponse, type Submission } from '@suara/schema';
import { sekadauRespondents, type Answers } from '../fixtures/sekadau.ts';

/** What became of a replay: responses stored now, and responses that were there before. */
export interface Replay {
  readonly stored: number;
  readonly already: number;
}

/**
 * Sends the 49 respondents of the fixture to a unit through the public API, as 49 citizens would. Each has an id that
 * follows from the unit, the period and the row, so running it again stores nothing twice.
 *
 * @throws {Error} when the server refuses a response
 */
export async function replayRespondents(endpoint: string, unit: string): Promise<Replay> {
  const answer = await fetch(`${endpoint}/api/v1/units/${unit}/form`);
  const response = (await answer.json()) as FormResponse;
  const statuses = await Promise.all(
    sekadauRespondents().map((answers, row) => send(endpoint, submissionOf(response, answers, row))),
  );
  const stored = statuses.filter((status) => status === 201).length;
  return { stored, already: statuses.length - stored };
}

/** Rows are dealt out over the services in turn; the unit's pooled index does not depend on how. */
function submissionOf({ form, period }: FormResponse, answers: Answers, row: number): Submission {
  const seed = createHash('sha256').update(`${form.unit.id}/${period?.id}/${row}`).digest();
  return {
    id: createResponseId(0, seed),
    unit: form.unit.id,
    service: form.services[row % form.services.length]!.id,
    form: form.id,
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers,
    blanks: {},
    profile: {},
    comment: '',
  };
}

/** 201: stored now. 200: the same response again. 409: the same id under an earlier version of the form. */
async function send(endpoint: string, submission: Submission): Promise<number> {
  const answer = await fetch(`${endpoint}/api/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: encodeFields(submission),
  });
  if (answer.ok || answer.status === 409) return answer.status;
  throw new Error(`The server refused a response of the demo: ${answer.status} ${await answer.text()}`);
}
