import { html, type TemplateResult } from 'lit-html';
import { formatDecimal, type ElementResult, type ResultResponse } from '@suara/schema';
import type { Language } from '../base/language.ts';
import type { ResultWords } from '../i18n/result.id.ts';
import { worded } from '../i18n/wording.ts';

/** A bar for every unsur. Its value stands beside it and the lowest three are named in words, so colour adds nothing. */
export function elementsView(result: ResultResponse, words: ResultWords, language: Language): TemplateResult {
  const { highest } = result.instrument.scale;
  return html`<h3>${words.elements}</h3>
    <ul class="unsur">
      ${result.elements.map((element) => elementView(element, highest, words, language))}
    </ul>`;
}

function elementView({ name, nrr, lowest }: ElementResult, highest: number, words: ResultWords, language: Language) {
  return html`<li class=${lowest ? 'low' : ''}>
    <div><span>${worded(name, language)}</span><b>${nrr ? formatDecimal(nrr) : '-'}</b></div>
    <svg aria-hidden="true"><rect width="${(Number(nrr) / highest) * 100}%" height="100%" /></svg>
    ${lowest ? html`<small>${words.lowest}</small>` : ''}
  </li>`;
}
