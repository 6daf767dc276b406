import {
  AnswerSheet,
  browserEnvironment,
  outboxFor,
  rejectedIn,
  type Environment,
  type Outbox,
  type OutboxEvent,
  type RejectedEntry,
  type StoredError,
} from '@suara/core';
import { createResponseId, elementsAsAsked, type Layout, type SurveyElement, type SurveyForm } from '@suara/schema';
import { channelOf } from '../base/channel.ts';
import { sentEvent } from '../base/events.ts';
import type { Language } from '../base/language.ts';
import { faultyFields } from './faulty-fields.ts';

/** What a session needs of the element around it. */
export interface SessionHost extends Pick<HTMLElement, 'isConnected' | 'dispatchEvent'> {
  readonly api: string;
  readonly service: string;
  readonly language: Language;
  readonly layout: string;
  requestUpdate(): void;
  /** Moves focus to a field, named as in a request (`answer.waktu`, `service`), or to another id. */
  focusOn(id: string): void;
}

/** What the citizen is told before a response can go out: fields to look at, or the server's refusal. */
export type Notice =
  | { readonly kind: 'skipped' | 'faults'; readonly fields: readonly string[] }
  | { readonly kind: 'rejected'; readonly error: StoredError };

/** One respondent filling in one form: answers, place in the form, and what became of the response. */
export class SurveySession {
  readonly form: SurveyForm;
  /** Responses of earlier visits that the server refused, until they are discarded. */
  letters: readonly RejectedEntry[] = [];
  declare sheet: AnswerSheet;
  /** Position in `pages`. */
  declare page: number;
  declare notice: Notice | undefined;
  /** The last thing heard of the response, undefined while it is being written. */
  declare delivery: OutboxEvent | undefined;
  readonly #host: SessionHost;
  readonly #environment: Environment;
  readonly #outbox: Outbox;
  #release: (() => void) | undefined;
  /** Ids of the response on its way, and of one that was refused and waits to be corrected. */
  #sending = '';
  #refused = '';

  constructor(host: SessionHost, form: SurveyForm) {
    this.#host = host;
    this.#environment = browserEnvironment();
    this.#outbox = outboxFor(this.#environment, host.api);
    this.form = form;
    this.#begin();
  }

  get language(): Language {
    return this.#host.language;
  }

  get layout(): Layout {
    return this.#host.layout === 'step' ? 'step' : 'stack';
  }

  /** True when the citizen has to say which service was used. */
  get asksService(): boolean {
    return this.form.services.length > 1 && !this.#fixedService;
  }

  /** What is shown one after the other in the step layout, by the name of its first field. */
  get pages(): string[] {
    const questions = elementsAsAsked(this.form.instrument).map(({ id }) => `answer.${id}`);
    return [...(this.asksService ? ['service'] : []), ...questions, 'rest'];
  }

  /** The element that a field, or a page, asks about. */
  elementOf(field: string | undefined): SurveyElement | undefined {
    return this.form.instrument.elements.find(({ id }) => field === `answer.${id}`);
  }

  /** False when a response that waits would be lost with the page. */
  get durable(): boolean {
    return this.#outbox.durable;
  }

  /** To be called when the element enters the document. */
  attach(): void {
    if (this.#release) return;
    const unsubscribe = this.#outbox.subscribe((event) => this.#hear(event));
    const stop = this.#outbox.start();
    void this.#readLetters();
    this.#release = () => {
      unsubscribe();
      stop();
      this.#release = undefined;
    };
  }

  /** To be called when the element leaves the document. A response on its way is followed to its end all the same. */
  detach(): void {
    if (!this.#sending) this.#release?.();
  }

  /** Writes into the sheet and shows what follows from it. */
  fill(write: (sheet: AnswerSheet) => void): void {
    write(this.sheet);
    this.#host.requestUpdate();
  }

  /** Leads to a page of the step layout. */
  turnTo(page: number): void {
    this.page = page;
    this.#show(this.pages[page]);
  }

  /** Leads to a field wherever it is. */
  goTo(field: string): void {
    const page = this.pages.indexOf(field);
    this.page = page < 0 ? this.pages.length - 1 : page;
    this.#show(field);
  }

  /** Sends, unless something is wrong or questions were skipped without a reminder. */
  submit(): void {
    const faults = faultyFields(this.sheet);
    const skipped = this.sheet.unanswered().map((id) => `answer.${id}`);
    if (faults.length > 0) this.#notify({ kind: 'faults', fields: faults });
    else if (skipped.length > 0 && !this.sheet.prompted) {
      this.sheet.markPrompted();
      this.#notify({ kind: 'skipped', fields: skipped });
    } else void this.#send();
  }

  /** Starts over for another response. */
  again(): void {
    this.#begin();
    this.#show();
  }

  /** Drops a response that the citizen was told about. */
  async discard(letter: RejectedEntry): Promise<void> {
    await this.#outbox.discard(letter.id);
    await this.#readLetters();
    this.#show();
  }

  get #fixedService(): string {
    const { service } = this.#host;
    return this.form.services.some(({ id }) => id === service) ? service : '';
  }

  #begin(): void {
    this.sheet = new AnswerSheet(this.form);
    this.sheet.service ||= this.#fixedService;
    this.page = 0;
    this.notice = this.delivery = undefined;
  }

  async #send(): Promise<void> {
    const { layout, language: lang } = this;
    const id = createResponseId(this.#environment.now(), this.#environment.randomBytes(10));
    const channel = channelOf(location.href, this.#host.api);
    this.notice = undefined;
    this.#sending = id;
    if (this.#refused) void this.#outbox.discard(this.#refused);
    await this.#outbox
      .submit(this.sheet.toSubmission({ id, channel, layout, lang }))
      .catch((error: StoredError) => this.#hear({ id, state: 'rejected', error }));
  }

  #hear(event: OutboxEvent): void {
    if (event.state === 'sent') this.#host.dispatchEvent(sentEvent(event.receipt));
    if (event.id === this.#sending) this.#follow(event);
    else if (event.state === 'rejected') void this.#readLetters();
  }

  /** What is heard of the response on its way. */
  #follow(event: OutboxEvent): void {
    const isNews = event.state !== this.delivery?.state;
    this.delivery = event;
    if (event.state === 'sent' || event.state === 'rejected') this.#sending = '';
    if (event.state === 'rejected') this.#refuse(event.id, event.error);
    else if (isNews) this.#show();
    if (!this.#host.isConnected) this.detach();
  }

  /** One that was refused a moment ago is in the form to be corrected, and no letter of an earlier visit. */
  async #readLetters(): Promise<void> {
    const letters = await rejectedIn(this.#outbox);
    this.letters = letters.filter(({ id, unit }) => id !== this.#refused && unit === this.form.unit.id);
    this.#host.requestUpdate();
  }

  #refuse(id: string, error: StoredError): void {
    this.#refused = id;
    this.delivery = undefined;
    this.#notify({ kind: 'rejected', error });
  }

  #notify(notice: Notice): void {
    this.notice = notice;
    this.#show('notice');
  }

  #show(id = 'title'): void {
    this.#host.requestUpdate();
    this.#host.focusOn(id);
  }
}
