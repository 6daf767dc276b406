import { html, type TemplateResult } from 'lit-html';
import { browserEnvironment, loadForm } from '@suara/core';
import type { FormResponse, SurveyForm } from '@suara/schema';
import { base } from '../base/base.styles.ts';
import { failure, sentenceOf } from '../base/failure.ts';
import type { Language } from '../base/language.ts';
import { Loading } from '../base/loading.ts';
import { SuaraElement } from '../base/suara-element.ts';
import { titleView } from '../base/title-view.ts';
import { tokens } from '../base/tokens.styles.ts';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { wordedText } from '../i18n/wording.ts';
import { formView } from './form-view.ts';
import { lettersView } from './letters-view.ts';
import { outcomeView } from './outcome-view.ts';
import { SurveySession } from './session.ts';
import { surveyStyles } from './survey.styles.ts';

/**
 * @summary The satisfaction survey of a unit, or any other instrument that the unit runs.
 * @slot - What is shown while the element cannot work, such as a link to the hosted form.
 * @csspart base - The box around everything.
 * @csspart question - One question with its options.
 * @csspart option - One option.
 * @cssprop [--suara-color-primary=#1d4f91] - Buttons and chosen options.
 * @fires suara-sent - The server stored a response; the detail is a `SentDetail`.
 */
export class SuaraSurvey extends SuaraElement<SurveyWords> {
  /** `step`: one question at a time. Anything else: all on one page. */
  declare layout: string;

  readonly #form: Loading<FormResponse>;
  #session: SurveySession | undefined;

  static override get attributes(): readonly string[] {
    return [...super.attributes, 'layout'];
  }

  constructor() {
    super();
    this.#form = new Loading(
      this,
      () => [this.api, this.unit, this.instrument].join(' '),
      (signal) => this.#load(signal),
    );
  }

  protected override get styles(): readonly string[] {
    return [tokens, base, surveyStyles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session?.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.detach();
  }

  async #load(signal: AbortSignal): Promise<FormResponse> {
    const { api, unit, instrument } = this;
    const { response } = await loadForm(browserEnvironment(), api, { unit, instrument, signal });
    if (!signal.aborted) this.#begin(response.form);
    return response;
  }

  /** A form that was loaded again keeps its answers; another form, or another version of it, begins with none. */
  #begin(form: SurveyForm): void {
    if (form.id === this.#session?.form.id) return;
    this.#session?.detach();
    this.#session = new SurveySession(this, form);
    this.#session.attach();
  }

  protected override async loadWords(language: Language): Promise<SurveyWords> {
    const catalogue = language === 'en' ? await import('../i18n/survey.en.ts') : await import('../i18n/survey.id.ts');
    return catalogue.surveyWords;
  }

  protected override view(words: SurveyWords): TemplateResult {
    const { value, error } = this.#form;
    if (this.#session?.delivery) return outcomeView(this.#session.delivery, this.#session, words);
    if (error) return failure(words, sentenceOf(error, words, this.language), () => this.#form.reload());
    if (!value || !this.#session) return titleView(words.loading);
    return this.#formView(value, this.#session, words);
  }

  #formView({ form, period }: FormResponse, session: SurveySession, words: SurveyWords): TemplateResult {
    const { unit, instrument } = form;
    return html`${titleView(wordedText(instrument.title, this.language))}
      <small>${unit.name}${period && `. ${wordedText(period.label, this.language)}`}</small>
      ${lettersView(session, words)}
      ${
        period
          ? html`<p>${words.anonymous}</p>
              ${formView(session, words)}`
          : html`<p><b>${words.closed}</b></p>`
      }`;
  }
}
