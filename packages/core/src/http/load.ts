import type { Network } from '../environment.ts';
import { errorOf, request } from './request.ts';

/** What is asked of a unit. */
export interface UnitQuery {
  readonly unit: string;
  /** Default: the unit's first instrument. */
  readonly instrument?: string;
  /** Breaks the request off; the promise then rejects with the signal's own error. */
  readonly signal?: AbortSignal;
}

/**
 * Reads one document of the API. `no-cache` lets the browser send the ETag of its own copy: that needs no CORS preflight,
 * which an If-None-Match set here would, and the answer is complete whether it was changed or not. So no ETag is kept.
 *
 * @throws {ClientError} the server's code, `network_unreachable`, or `response_not_understood`
 */
export async function load<Document>(
  network: Network,
  url: string,
  isExpected: (body: unknown) => body is Document,
  signal: AbortSignal | undefined,
): Promise<Document> {
  const answer = await request(network, url, { cache: 'no-cache' }, signal);
  if (answer.response.ok && isExpected(answer.body)) return answer.body;
  throw errorOf(answer);
}
