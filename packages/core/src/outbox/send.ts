import type { Receipt } from '@suara/schema';
import type { Environment } from '../environment.ts';
import { ClientError, isRefusal } from '../http/client-error.ts';
import { errorOf, request, type Answer } from '../http/request.ts';
import type { OutboxEntry } from './entry.ts';
import { retryAfter } from './retry-after.ts';

/** How one try ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly error: ClientError }
  | {
      readonly kind: 'failed';
      readonly error: ClientError;
      /** Milliseconds the server asked for. */
      readonly wait: number;
    };

/** Sends one entry once. Never rejects. */
export async function send(environment: Environment, url: string, entry: OutboxEntry): Promise<Outcome> {
  try {
    return judge(entry, await request(environment, url, requestFor(entry)), environment.now());
  } catch {
    return { kind: 'failed', error: new ClientError('network_unreachable'), wait: 0 };
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
  if (response.ok && isReceiptFor(entry, body)) return { kind: 'sent', receipt: body };
  const error = errorOf(answer);
  if (isRefusal(error.status)) return { kind: 'refused', error };
  return { kind: 'failed', error, wait: retryAfter(response.headers, now) ?? 0 };
}

/** Only a receipt with our own id proves that the response is stored; a captive portal says 200 to everything. */
function isReceiptFor(entry: OutboxEntry, body: unknown): body is Receipt {
  const receipt = body as Receipt | null | undefined;
  return receipt?.id === entry.id && typeof receipt.receipt === 'string';
}
