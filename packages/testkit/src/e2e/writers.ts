import { randomBytes } from 'node:crypto';
import { createResponseId, encodeFields, type FormResponse, type SurveyForm } from '@suara/schema';

/**
 * Citizens who never stop answering. Each sends one response after another; one that is not acknowledged is sent again
 * with the same id, as the outbox does, until it is.
 */
export class Writers {
  /** Ids of every response that was sent at least once. */
  readonly sent = new Set<string>();
  /** Ids for which a receipt came back. */
  readonly acknowledged = new Set<string>();
  /** Requests that were cut off: sent, and never answered. */
  cutOff = 0;

  readonly #endpoint: string;
  readonly #form: SurveyForm;
  readonly #running: Promise<void>[];
  #stopping = false;

  private constructor(endpoint: string, form: SurveyForm, count: number) {
    this.#endpoint = endpoint;
    this.#form = form;
    this.#running = Array.from({ length: count }, (_, writer) => this.#write(writer));
  }

  static async start(endpoint: string, unit: string, count: number): Promise<Writers> {
    const answer = await fetch(`${endpoint}/api/v1/units/${unit}/form`);
    const { form } = (await answer.json()) as FormResponse;
    return new Writers(endpoint, form, count);
  }

  /** Waits until a number of further responses are acknowledged, so that a kill comes in the middle of work. */
  async untilAcknowledged(further: number): Promise<void> {
    const wanted = this.acknowledged.size + further;
    while (this.acknowledged.size < wanted) await pause(1);
  }

  /** Lets every writer bring its last response to an acknowledgement, then stops them. */
  async finish(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#running);
  }

  async #write(writer: number): Promise<void> {
    for (let turn = 0; !this.#stopping; turn += 1) {
      const id = createResponseId(Date.now(), randomBytes(10));
      const body = this.#body(id, writer + turn);
      this.sent.add(id);
      while (!(await this.#send(id, body))) await pause(5);
      this.acknowledged.add(id);
    }
  }

  async #send(id: string, body: string): Promise<boolean> {
    try {
      const answer = await fetch(`${this.#endpoint}/api/v1/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const receipt = (await answer.json()) as { id: string };
      return receipt.id === id;
    } catch {
      this.cutOff += 1;
      return false;
    }
  }

  #body(id: string, variety: number): string {
    const elements = this.#form.instrument.elements;
    return encodeFields({
      id,
      unit: this.#form.unit.id,
      service: this.#form.services[variety % this.#form.services.length]!.id,
      form: this.#form.id,
      channel: 'web',
      layout: 'stack',
      lang: 'id',
      answers: Object.fromEntries(elements.map((element, at) => [element.id, ((variety + at) % 4) + 1])),
      blanks: {},
      profile: { jenis_kelamin: variety % 2 ? 'L' : 'P' },
      comment: '',
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
