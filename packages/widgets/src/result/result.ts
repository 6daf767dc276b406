import { html, type TemplateResult } from 'lit-html';
import { browserNetwork, loadResult, type ResultQuery } from '@suara/core';
import type { ResultResponse } from '@suara/schema';
import { base } from '../base/base.styles.ts';
import type { SentDetail } from '../base/events.ts';
import { failure, sentenceOf } from '../base/failure.ts';
import type { Language } from '../base/language.ts';
import { Loading } from '../base/loading.ts';
import { SuaraElement } from '../base/suara-element.ts';
import { titleView } from '../base/title-view.ts';
import { tokens } from '../base/tokens.styles.ts';
import type { ResultWords } from '../i18n/result.id.ts';
import { respondents, resultView } from './result-view.ts';
import { resultStyles } from './result.styles.ts';

/**
 * @summary The published result of a unit: index, grade, number of respondents, every unsur, every service.
 * @slot - What is shown while the element cannot work, such as a link to the hosted result page.
 * @csspart base - The box around everything.
 * @cssprop [--suara-color-primary=#1d4f91] - Figures and bars.
 */
export class SuaraResult extends SuaraElement<ResultWords> {
  /** Id of a period such as `2026-S2`; the current one when absent. */
  declare period: string;

  readonly #result: Loading<ResultResponse>;
  /** The figures were replaced since the element was shown, which a screen reader has to say. */
  #isUpdated = false;

  static override get attributes(): readonly string[] {
    return [...super.attributes, 'period'];
  }

  constructor() {
    super();
    this.#result = new Loading(
      this,
      () => [this.api, this.unit, this.period, this.service, this.instrument].join(' '),
      (signal) => loadResult(browserNetwork(), this.api, this.#query(signal)),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('suara-sent', this.#onSent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('suara-sent', this.#onSent);
  }

  #query(signal: AbortSignal): ResultQuery {
    const { unit, period, service, instrument } = this;
    return { unit, period, service, instrument, signal };
  }

  readonly #onSent = async ({ detail }: CustomEvent<SentDetail>): Promise<void> => {
    if (detail.unit !== this.unit) return;
    await this.#result.reload();
    this.#isUpdated = !this.#result.error;
    this.requestUpdate();
  };

  protected override get styles(): readonly string[] {
    return [tokens, base, resultStyles];
  }

  protected override async loadWords(language: Language): Promise<ResultWords> {
    const catalogue = language === 'en' ? await import('../i18n/result.en.ts') : await import('../i18n/result.id.ts');
    return catalogue.resultWords;
  }

  protected override view(words: ResultWords): TemplateResult {
    const { value, error } = this.#result;
    if (value) return this.#resultView(value, words);
    if (error) return failure(words, sentenceOf(error, words, this.language), () => this.#result.reload());
    return titleView(words.loading);
  }

  #resultView(result: ResultResponse, words: ResultWords): TemplateResult {
    return html`${resultView(result, words, this.language)}
      <p class="unseen" role="status">${this.#isUpdated ? words.updated + respondents(words, result) : ''}</p>`;
  }
}
