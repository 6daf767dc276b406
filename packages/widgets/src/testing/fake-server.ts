import type { FormResponse, Receipt, ResultResponse } from '@suara/schema';
import { formResponse, resultResponse } from './fixtures.ts';

/** What the network does in a test: the contract of the API, answered inside the page in the place of `fetch`. */
export class FakeServer {
  form: FormResponse = formResponse;
  result: ResultResponse = resultResponse;
  /** Nothing answers. */
  isDown = false;
  /** What the next submissions are refused with. */
  refusal: { status: number; body: unknown } | undefined;
  /** Bodies of the submissions that arrived. */
  readonly submissions: URLSearchParams[] = [];
  /** Paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** Base URL of an API of its own, so that no test sees another's outbox. */
  readonly endpoint: string;
  #hold: Promise<void> | undefined;
  readonly #realFetch = window.fetch;

  constructor() {
    this.endpoint = `${location.origin}/${Math.random().toString(36).slice(2)}`;
    window.fetch = (input, init) => this.#fetch(String(input), init);
  }

  /** Lets requests wait until the function returned is called. */
  hold(): () => void {
    let release!: () => void;
    this.#hold = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  restore(): void {
    window.fetch = this.#realFetch;
  }

  async #fetch(url: string, init: RequestInit | undefined): Promise<Response> {
    if (!url.startsWith(this.endpoint)) return this.#realFetch.call(window, url, init);
    const path = url.slice(this.endpoint.length);
    this.requests.push(path);
    await this.#hold;
    if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (path.startsWith('/api/v1/responses')) return this.#store(new URLSearchParams(String(init?.body)));
    return Response.json(path.includes('/results') ? this.result : this.form);
  }

  #store(body: URLSearchParams): Response {
    this.submissions.push(body);
    if (this.refusal) return Response.json(this.refusal.body, { status: this.refusal.status });
    const receipt: Receipt = {
      id: body.get('id') ?? '',
      receipt: '7KQF2-9XMPA',
      unit: body.get('unit') ?? '',
      service: body.get('service') ?? '',
      period: '2026-S2',
      received: '2026-11-25',
    };
    return Response.json(receipt, { status: 201 });
  }
}
