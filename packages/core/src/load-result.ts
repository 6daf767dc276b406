import type { ResultResponse } from '@suara/schema';
import type { Network } from './environment.ts';
import { unitUrl } from './http/api-url.ts';
import { load, type UnitQuery } from './http/load.ts';

/** Which result of a unit. */
export interface ResultQuery extends UnitQuery {
  /** Default: the period that is open now, or else the last one. */
  readonly period?: string;
  /** Default: all services together. */
  readonly service?: string;
}

/**
 * The published result of a unit. No copy is kept: an old figure must never pass for the published one.
 *
 * @param endpoint where Suara is served, such as `https://suara.example`
 * @throws {ClientError} the server's code, `network_unreachable` or `response_not_understood`; or the signal's own error
 */
export function loadResult(network: Network, endpoint: string, query: ResultQuery): Promise<ResultResponse> {
  const { unit, period, service, instrument, signal } = query;
  const url = unitUrl(endpoint, unit, 'results', { period, service, instrument });
  return load(network, url, isResultResponse, signal);
}

function isResultResponse(body: unknown): body is ResultResponse {
  return Array.isArray((body as ResultResponse | undefined)?.elements);
}
