import { html, type TemplateResult } from 'lit-html';
import { browserNetwork, loadResult, type ResultQuery } from '@suara/core';
import type { ResultResponse } from '@suara/schema';
import { base } from '../base/base.styles.ts';
import type { SentDetail } from '../base/events.ts';
import { failure, sentenceOf } from '../base/failure.ts';
import type { Language } from '../base/language.ts';
import { Loading } from '../base/loading.ts';
import { SuaraElement } from '../base/suara-element.ts';
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
  static override readonly styles = [tokens, base, resultStyles];
  static override readonly attributes = [...SuaraElement.attributes, 'period'];

  /** Id of a period such as `2026-S2`; the current one when absent. */
  declare period: string;

  readonly #result: Loading<ResultResponse>;

  constructor() {
    super();
    this.#result = new Loading(this, {
      key: () => [this.api, this.unit, this.period, this.service, this.instrument].join(' '),
      load: (signal) => loadResult(browserNetwork(), this.api, this.#query(signal)),
    });
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
    const { value } = this.#result;
    if (value) this.announce((words) => words.updated + respondents(words, value));
  };

  protected override loadWords(language: Language): Promise<ResultWords> {
    return loadResultWords(language);
  }

  protected override view(words: ResultWords): TemplateResult {
    const { value, error } = this.#result;
    if (value) return resultView(value, words, this.language);
    if (error) return failure(words, sentenceOf(error, words, this.language), () => this.#result.reload());
    return html`<h2 id="title">${words.loading}</h2>`;
  }
}

async function loadResultWords(language: Language): Promise<ResultWords> {
  const catalogue = language === 'en' ? await import('../i18n/result.en.ts') : await import('../i18n/result.id.ts');
  return catalogue.resultWords;
}
