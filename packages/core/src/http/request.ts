import type { Problem } from '@suara/schema';
import type { Network } from '../environment.ts';
import { ClientError } from './client-error.ts';

/** A request that takes longer is broken off, so that a dead line holds neither the citizen nor the outbox. */
export const requestMilliseconds = 20_000;

/** What came back. `body` is undefined when it was not JSON. */
export interface Answer {
  readonly response: Response;
  readonly body: unknown;
}

/**
 * One request, without cookies, telling the server the page's origin but never its path.
 *
 * @throws {ClientError} `network_unreachable` when there was no complete answer; or the signal's own error when the
 *   caller broke it off
 */
export async function request(network: Network, url: string, init: RequestInit, signal?: AbortSignal): Promise<Answer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const stopTimer = network.setTimer(abort, requestMilliseconds);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const response = await network.fetch(url, { ...init, ...privacy, signal: controller.signal });
    return { response, body: parse(await response.text()) };
  } catch (error) {
    throw signal?.aborted ? error : new ClientError('network_unreachable');
  } finally {
    stopTimer();
    signal?.removeEventListener('abort', abort);
  }
}

const privacy = { credentials: 'omit', referrerPolicy: 'strict-origin' } as const;

/** The error an answer stands for: the code of its problem, or `response_not_understood` when it is none of ours. */
export function errorOf({ response, body }: Answer): ClientError {
  const { code, detail, title } = (body ?? {}) as Partial<Problem>;
  if (response.ok || typeof code !== 'string') return new ClientError('response_not_understood', response.status);
  return new ClientError(code, response.status, detail && title ? { id: detail, en: title } : undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
