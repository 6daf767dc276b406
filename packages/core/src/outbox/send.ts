import type { Receipt } from '@suara/schema';
import type { Environment } from '../environment.ts';
import { ClientError, isRefusal } from '../http/client-error.ts';
import { errorOf, request, type Answer } from '../http/request.ts';
import type { OutboxEntry } from './entry.ts';
import { retryAfter } from './retry-after.ts';

/** A try that brought no receipt. */
export interface Failure {
  readonly error: ClientError;
  /** Milliseconds of silence that the server asked for, 0 without a wish; undefined when it said no for good. */
  readonly wait: number | undefined;
}

/** How one try ended. */
export type Outcome = { readonly receipt: Receipt } | Failure;

/** Sends one entry once. Never rejects. */
export async function send(environment: Environment, url: string, entry: OutboxEntry): Promise<Outcome> {
  try {
    return judge(entry, await request(environment, url, requestFor(entry)), environment.now());
  } catch {
    return { error: new ClientError('network_unreachable'), wait: 0 };
  }
}

function requestFor(entry: OutboxEntry): RequestInit {
  return {
    method: 'POST',
    body: entry.body,
    // A type that a plain form may send: no CORS preflight.
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    // Goes on when the citizen leaves the page.
    keepalive: true,
    // A 307 from a captive portal would hand it the answers.
    redirect: 'error',
  };
}

function judge(entry: OutboxEntry, answer: Answer, now: number): Outcome {
  const { response, body } = answer;
  if (response.ok && isReceiptFor(entry, body)) return { receipt: body };
  const error = errorOf(answer);
  return { error, wait: isRefusal(error.status) ? undefined : (retryAfter(response.headers, now) ?? 0) };
}

/** Only a receipt with our own id proves that the response is stored; a captive portal says 200 to everything. */
function isReceiptFor(entry: OutboxEntry, body: unknown): body is Receipt {
  const receipt = body as Receipt | null | undefined;
  return receipt?.id === entry.id && typeof receipt.receipt === 'string';
}
