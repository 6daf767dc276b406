import type { Receipt } from '@suara/schema';

/** What one request gets. */
export type Reply = (call: Call) => Response | Promise<Response>;

/** One request as the server saw it. */
export interface Call {
  readonly url: string;
  readonly init: RequestInit;
  /** The fields of an urlencoded body. */
  readonly fields: URLSearchParams;
}

/** A fetch that answers by a script and remembers what it was asked. The last reply of the script repeats. */
export function scripted(...replies: [Reply, ...Reply[]]) {
  const calls: Call[] = [];
  const script: Reply[] = [...replies];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = { url: String(input), init, fields: new URLSearchParams(init.body?.toString()) };
    const reply = (script.length > 1 ? script.shift() : script[0])!;
    calls.push(call);
    return reply(call);
  };
  return { fetch, calls, next: (...next: Reply[]) => void script.splice(0, script.length, ...next) };
}

export function receiptFor(id: string): Receipt {
  return { id, receipt: '7KQF2-9XMPA', unit: 'dukcapil', service: 'ktp', period: '2026-S2', received: '2026-11-25' };
}

/** Stores the response and says so. */
export const accept: Reply = ({ fields }) => Response.json(receiptFor(fields.get('id') ?? ''), { status: 201 });

/** The network fails. */
export const unreachable: Reply = () => Promise.reject(new TypeError('Failed to fetch'));

/** Nothing comes until the request is broken off. */
export const hang: Reply = ({ init }) =>
  new Promise((_, reject) => {
    if (init.signal?.aborted) reject(new DOMException('aborted', 'AbortError'));
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

export function json(body: unknown, status = 200): Reply {
  return () => Response.json(body, { status });
}

/** A page of somebody else, such as a captive portal. */
export function html(status = 200): Reply {
  return () => new Response('<!doctype html><h1>Masuk</h1>', { status, headers: { 'content-type': 'text/html' } });
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Reply {
  const body = { type: `/problems/${code}`, title: 'English.', detail: 'Indonesia.', status, code };
  return () => Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}
