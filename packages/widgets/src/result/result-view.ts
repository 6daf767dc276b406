import { html, type TemplateResult } from 'lit-html';
import { formatDecimal, formatInteger, type ResultResponse } from '@suara/schema';
import type { Language } from '../base/language.ts';
import { titleView } from '../base/title-view.ts';
import type { ResultWords } from '../i18n/result.id.ts';
import { wordedText } from '../i18n/wording.ts';
import { elementsView } from './elements-view.ts';
import { servicesView } from './services-view.ts';

/** A loaded result: heading, figure, every unsur, every service. */
export function resultView(result: ResultResponse, words: ResultWords, language: Language): TemplateResult {
  const { unit, period, instrument, service } = result;
  return html`${titleView(wordedText(instrument.title, language))}
    <small>
      ${unit.name}${service && `, ${service.name}`}.
      ${wordedText(period.label, language)}${period.open ? `, ${words.ongoing}` : ''}
    </small>
    ${figureView(result, words)}
    <p>${respondents(words, result)}</p>
    ${result.responses.used > 0 ? elementsView(result, words, language) : ''} ${servicesView(result, words)}`;
}

/** `49 dari 92 responden yang disarankan`, or the count alone when the unit did not state its users. */
export function respondents(words: ResultWords, { responses, sample }: ResultResponse): string {
  const count = formatInteger(responses.used);
  return sample ? words.sample(count, formatInteger(sample.target)) : words.respondents(count);
}

function figureView(result: ResultResponse, words: ResultWords): TemplateResult {
  if (result.status === 'no_data') return html`<p><b>${words.noData}</b></p>`;
  if (result.status === 'not_computable') return html`<p><b>${words.notComputable(missing(result))}</b></p>`;
  const { ikm, mean, grade, performance, weight } = result;
  return html`<dl>
    <div>
      <dt>${ikm ? words.index : words.mean}</dt>
      <dd><b>${formatDecimal(ikm ?? mean ?? '')}</b><small>${weight.label}</small></dd>
    </div>
    ${
      grade &&
      html`<div>
        <dt>${words.grade}</dt>
        <dd><b>${grade}</b><small>${words.performance}: ${performance}</small></dd>
      </div>`
    }
  </dl>`;
}

function missing({ unanswered, elements }: ResultResponse): string {
  const names = elements.filter(({ reportCode }) => unanswered.includes(reportCode)).map(({ name }) => name.id);
  return names.join(', ');
}
