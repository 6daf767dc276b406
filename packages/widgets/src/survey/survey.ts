import { html, type TemplateResult } from 'lit-html';
import { browserEnvironment, loadForm, type LoadedForm } from '@suara/core';
import type { FormResponse, Layout } from '@suara/schema';
import { base } from '../base/base.styles.ts';
import { failure, sentenceOf } from '../base/failure.ts';
import type { Language } from '../base/language.ts';
import { Loading } from '../base/loading.ts';
import { SuaraElement } from '../base/suara-element.ts';
import { tokens } from '../base/tokens.styles.ts';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { wordedText } from '../i18n/wording.ts';
import { formView } from './form-view.ts';
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
  static override readonly styles = [tokens, base, surveyStyles];
  static override readonly attributes = [...SuaraElement.attributes, 'layout'];

  /** `step`: one question at a time. Anything else: all on one page. */
  declare layout: string;

  readonly #form: Loading<LoadedForm>;
  #session: SurveySession | undefined;

  constructor() {
    super();
    this.#form = new Loading(this, {
      key: () => [this.api, this.unit, this.instrument].join(' '),
      load: (signal) => {
        const { api, unit, instrument } = this;
        return loadForm(browserEnvironment(), api, { unit, instrument, signal });
      },
    });
  }

  get shownLayout(): Layout {
    return this.layout === 'step' ? 'step' : 'stack';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session?.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.detach();
  }

  /** A form that was loaded again keeps its answers; another form, or another version of it, begins with none. */
  protected override willUpdate(): void {
    const form = this.#form.value?.response.form;
    if (!form || form.id === this.#session?.form.id) return;
    this.#session?.detach();
    this.#session = new SurveySession(this, form);
    this.#session.attach();
  }

  protected override loadWords(language: Language): Promise<SurveyWords> {
    return loadSurveyWords(language);
  }

  protected override view(words: SurveyWords): TemplateResult {
    const { value, error } = this.#form;
    if (this.#session?.delivery) return outcomeView(this.#session.delivery, this.#session, words);
    if (error) return failure(words, sentenceOf(error, words, this.language), () => this.#form.reload());
    if (!value || !this.#session) return html`<h2 id="title">${words.loading}</h2>`;
    return this.#formView(value.response, this.#session, words);
  }

  #formView({ form, period }: FormResponse, session: SurveySession, words: SurveyWords): TemplateResult {
    const { unit, instrument } = form;
    return html`<h2 id="title" tabindex="-1">${wordedText(instrument.title, this.language)}</h2>
      <small>${unit.name}${period && `. ${wordedText(period.label, this.language)}`}</small>
      ${
        period
          ? html`<p>${words.anonymous}</p>
              ${formView(session, this.shownLayout, words, this.language)}`
          : html`<p><b>${words.closed}</b></p>`
      }`;
  }
}

async function loadSurveyWords(language: Language): Promise<SurveyWords> {
  const catalogue = language === 'en' ? await import('../i18n/survey.en.ts') : await import('../i18n/survey.id.ts');
  return catalogue.surveyWords;
}
