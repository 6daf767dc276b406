import { AnswerSheet, type ClientError, type Environment, type Outbox, type OutboxEvent } from '@suara/core';
import {
  checkSubmission,
  createResponseId,
  elementsAsAsked,
  type Channel,
  type Layout,
  type Receipt,
  type Submission,
  type SurveyForm,
} from '@suara/schema';
import type { Language } from '../base/language.ts';
import { Courier } from './courier.ts';
import type { Notice } from './notice.ts';

/** How the questions are shown at the moment; every response records it. */
export interface Presentation {
  readonly channel: Channel;
  readonly layout: Layout;
  readonly language: Language;
}

/** What a session needs of the element around it. */
export interface SessionHost {
  readonly environment: Pick<Environment, 'now' | 'randomBytes'>;
  readonly outbox: Outbox;
  presentation(): Presentation;
  changed(): void;
  /** Moves focus to a field, named as in a request (`answer.waktu`, `service`), or to another id. */
  focusOn(id: string): void;
  /** The server stored a response, given here or left waiting by an earlier visit. */
  stored(receipt: Receipt): void;
}

/** One respondent filling in one form: answers, place in the form, and what became of the response. */
export class SurveySession {
  readonly form: SurveyForm;
  readonly #host: SessionHost;
  readonly #courier: Courier;
  /** The `service` attribute, when the form has such a service. */
  readonly #fixedService: string;
  sheet: AnswerSheet;
  /** Position in `pages`. */
  page = 0;
  notice: Notice | undefined;
  /** The last thing heard of the response, undefined while it is being written. */
  delivery: OutboxEvent | undefined;
  #refused: string | undefined;

  constructor(host: SessionHost, form: SurveyForm, service: string) {
    this.#host = host;
    this.#courier = new Courier(host.outbox, {
      onProgress: (event) => this.#follow(event),
      onStored: (receipt) => host.stored(receipt),
    });
    this.form = form;
    this.#fixedService = form.services.some(({ id }) => id === service) ? service : '';
    this.sheet = this.#blankSheet();
  }

  /** True when the citizen has to say which service was used. */
  get asksService(): boolean {
    return !this.#fixedService && this.form.services.length > 1;
  }

  /** What is shown one after the other in the step layout, by the name of its first field. */
  get pages(): string[] {
    const questions = elementsAsAsked(this.form.instrument).map(({ id }) => `answer.${id}`);
    return [...(this.asksService ? ['service'] : []), ...questions, 'rest'];
  }

  /** False when a response that waits would be lost with the page. */
  get durable(): boolean {
    return this.#host.outbox.durable;
  }

  /** To be called when the element enters the document. */
  attach(): void {
    this.#courier.attach();
  }

  /** To be called when the element leaves the document. A response on its way is followed all the same. */
  detach(): void {
    this.#courier.detach();
  }

  /** Writes into the sheet and shows what follows from it. */
  fill(write: (sheet: AnswerSheet) => void): void {
    write(this.sheet);
    this.#host.changed();
  }

  move(steps: number): void {
    this.page += steps;
    this.#show(this.pages[this.page]);
  }

  /** Leads to a field wherever it is. */
  goTo(field: string): void {
    const page = this.pages.indexOf(field);
    this.page = page < 0 ? this.pages.length - 1 : page;
    this.#show(field);
  }

  /** Sends, unless something is wrong or questions were skipped without a reminder. */
  async submit(): Promise<void> {
    const submission = this.#submission();
    const faults = checkSubmission(submission, this.form);
    if (faults.length > 0) return this.#notify({ kind: 'faults', faults });
    const elements = this.sheet.unanswered();
    if (elements.length === 0 || this.notice?.kind === 'skipped') return this.#send(submission);
    this.sheet.markPrompted();
    this.#notify({ kind: 'skipped', elements });
  }

  /** Starts over for another response. */
  again(): void {
    this.sheet = this.#blankSheet();
    this.delivery = undefined;
    this.page = 0;
    this.#show('title');
  }

  #follow(event: OutboxEvent): void {
    if (event.state === 'rejected') return this.#refuse(event.error, event.id);
    const isNews = event.state !== this.delivery?.state;
    this.delivery = event;
    if (isNews) this.#show();
  }

  async #send(submission: Submission): Promise<void> {
    this.notice = undefined;
    if (this.#refused) this.#courier.discard(this.#refused);
    this.#refused = undefined;
    try {
      await this.#courier.send(submission);
    } catch (error) {
      this.#refuse(error as ClientError);
    }
  }

  #refuse(error: ClientError, id?: string): void {
    this.delivery = undefined;
    this.#refused = id;
    this.#notify({ kind: 'rejected', error });
  }

  #submission(): Submission {
    const { environment } = this.#host;
    const { channel, layout, language } = this.#host.presentation();
    const id = createResponseId(environment.now(), environment.randomBytes(10));
    return this.sheet.toSubmission({ id, channel, layout, lang: language });
  }

  #blankSheet(): AnswerSheet {
    const sheet = new AnswerSheet(this.form);
    sheet.service ||= this.#fixedService;
    return sheet;
  }

  #notify(notice: Notice): void {
    this.notice = notice;
    this.#show('notice');
  }

  #show(id = 'title'): void {
    this.#host.changed();
    this.#host.focusOn(id);
  }
}
