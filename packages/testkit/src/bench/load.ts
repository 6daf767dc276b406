import { randomFillSync } from 'node:crypto';
import autocannon from 'autocannon';
import { createResponseId, encodeFields, type SurveyForm } from '@suara/schema';

/** What a load run came to. */
export interface Load {
  /** Requests answered with 2xx each second, over the whole run. */
  readonly acknowledgedPerSecond: number;
  /** Milliseconds, 99th percentile. */
  readonly p99: number;
  /** Requests that failed or were answered with another status. */
  readonly failed: number;
}

/** Concurrent connections of every load run. */
export const connections = 50;

/** Sends submissions, each with an id of its own, from 50 connections for a number of seconds. */
export async function submitFor(seconds: number, endpoint: string, form: SurveyForm): Promise<Load> {
  const nextBody = bodies(form);
  const result = await autocannon({
    url: `${endpoint}/api/v1/responses`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        setupRequest: (request) => ({ ...request, body: nextBody() }),
      },
    ],
  });
  return {
    acknowledgedPerSecond: Math.round(result['2xx'] / result.duration),
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/**
 * Bodies that differ in their id alone: making one costs the load generator little, and the server the same as any other.
 */
function bodies(form: SurveyForm): () => string {
  const answers = Object.fromEntries(form.instrument.elements.map(({ id }, position) => [id, (position % 4) + 1]));
  const rest = encodeFields({
    id: '',
    unit: form.unit.id,
    service: form.services[0]!.id,
    form: form.id,
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers,
    blanks: {},
    profile: { jenis_kelamin: 'P', usia: '34', pendidikan: 'SMA', pekerjaan: 'Swasta' },
    comment: 'Pelayanan sudah baik, antrean masih panjang.',
  });
  const random = new Uint8Array(10);
  return () => `id=${createResponseId(Date.now(), randomFillSync(random))}&${rest}`;
}
