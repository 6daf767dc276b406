import { html, type TemplateResult } from 'lit-html';
import { formatDecimal, formatInteger, type ResultResponse, type ServiceResult } from '@suara/schema';
import type { ResultWords } from '../i18n/result.id.ts';

/** Every service with its own figure, since a good pooled value can hide a service that is not. */
export function servicesView({ services }: ResultResponse, words: ResultWords): TemplateResult | string {
  if (services.length === 0) return '';
  return html`<details>
    <summary>${words.services}</summary>
    <ul>
      ${services.map((service) => serviceView(service, words))}
    </ul>
  </details>`;
}

function serviceView({ name, ikm, grade, responses }: ServiceResult, words: ResultWords): TemplateResult {
  return html`<li>
    <div><span>${name}</span><b>${ikm ? `${formatDecimal(ikm)} (${grade})` : '-'}</b></div>
    <small>${responses > 0 ? words.respondents(formatInteger(responses)) : words.noData}</small>
  </li>`;
}
