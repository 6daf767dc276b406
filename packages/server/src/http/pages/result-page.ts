import { html } from 'hono/html';
import {
  formatDecimal,
  formatInteger,
  type ElementResult,
  type ResultResponse,
  type ServiceResult,
} from '@suara/schema';
import {
  attributesOf,
  page,
  say,
  unitHeading,
  type ElementAttributes,
  type Markup,
  type PageLanguage,
} from './layout.ts';
import { texts } from './texts.ts';

/** The published result as a page of its own. */
export function resultPage(result: ResultResponse, language: PageLanguage): Markup {
  const { unit } = result;
  return page(
    { title: `${texts.result.id} - ${unit.name}`, language, path: `/hasil/${unit.id}` },
    html`${unitHeading(result.instrument.title, unit, language)} ${resultContent(result, language)}
      <p class="actions"><a href="/isi/${unit.id}">${say(texts.fillIn, language)}</a></p>`,
  );
}

/** The same content inside the element that replaces it where scripts run. */
export function embeddedResultPage(result: ResultResponse, language: PageLanguage, asked: ElementAttributes): Markup {
  const { unit } = result;
  return page(
    { title: `${texts.result.id} - ${unit.name}`, language, embedded: true },
    html`<suara-result${attributesOf({ unit: unit.id, ...asked })}><p class="label">${unit.name}</p>
        ${resultContent(result, language)}</suara-result>
      <script src="/sdk/suara.js" async></script>`,
  );
}

function resultContent(result: ResultResponse, language: PageLanguage): Markup {
  const { period, service, instrument } = result;
  return html`${service ? html`<p>${service.name}</p>` : ''}
    <p>${say(period.label, language)}</p>
    <p>${say(period.open ? texts.open : texts.ended, language)}</p>
    ${headline(result, language)} ${facts(result, language)} ${elementTable(result, language)}
    ${result.services.length > 0 ? serviceTable(result, language) : ''}
    <p class="hint">${instrument.source}</p>`;
}

function headline(result: ResultResponse, language: PageLanguage): Markup {
  const figure = result.ikm ?? result.mean;
  if (figure === null) return html`<p class="reason">${reason(result)}</p>`;
  return html`<p>${say(result.ikm === null ? texts.mean : texts.index, language)}</p>
    <p class="number">${formatDecimal(figure)}</p>`;
}

/** Why there is no figure, in Indonesian: never a 0. */
function reason({ status, unanswered }: ResultResponse): string {
  return status === 'no_data' ? texts.noData.id : `${texts.notComputable.id} ${unanswered.join(', ')}`;
}

function facts(result: ResultResponse, language: PageLanguage): Markup {
  const { grade, performance, weight, responses, sample } = result;
  return html`<dl>
    ${grade ? fact(say(texts.grade, language), grade) : ''}
    ${performance ? fact(say(texts.performance, language), performance) : ''}
    ${fact(say(texts.weight, language), weight.label)}
    ${fact(say(texts.respondents, language), formatInteger(responses.used))}
    ${sample ? fact(say(texts.target, language), formatInteger(sample.target)) : ''}
  </dl>`;
}

function fact(name: Markup, value: string): Markup {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function elementTable(result: ResultResponse, language: PageLanguage): Markup {
  const { highest } = result.instrument.scale;
  return html`<h2>${say(texts.elements, language)}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say(texts.element, language)}</th>
          <th scope="col" class="figure">${say(texts.nrr, language)}</th>
        </tr>
      </thead>
      <tbody>
        ${result.elements.map((element) => elementRow(element, highest, language))}
      </tbody>
    </table>`;
}

function elementRow({ reportCode, name, nrr, lowest }: ElementResult, highest: number, language: PageLanguage): Markup {
  return html`<tr>
    <th scope="row">
      ${reportCode} ${say(name, language)}
      ${lowest ? html`<span class="low">${say(texts.lowest, language)}</span>` : ''}
      ${nrr === null ? '' : bar(nrr, highest)}
    </th>
    <td class="figure">${nrr === null ? texts.noData.id : formatDecimal(nrr)}</td>
  </tr>`;
}

/** Decoration: the number stands beside it. */
function bar(nrr: string, highest: number): Markup {
  const width = (Number(nrr) / highest) * 100;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6" />
    <rect class="fill" width="${width.toFixed(1)}" height="6" />
  </svg>`;
}

function serviceTable({ services, instrument }: ResultResponse, language: PageLanguage): Markup {
  return html`<h2>${say(texts.services, language)}</h2>
    <div class="scroll" role="region" aria-label="${texts.services.id}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${say(texts.serviceColumn, language)}</th>
            <th scope="col" class="figure">${say(texts.respondents, language)}</th>
            ${instrument.index === 'ikm' ? html`<th scope="col" class="figure">IKM</th>` : ''}
            ${instrument.index === 'ikm' ? html`<th scope="col">${say(texts.grade, language)}</th>` : ''}
          </tr>
        </thead>
        <tbody>
          ${services.map((service) => serviceRow(service, instrument.index === 'ikm'))}
        </tbody>
      </table>
    </div>`;
}

function serviceRow({ name, responses, ikm, grade, status }: ServiceResult, hasIndex: boolean): Markup {
  const missing = status === 'no_data' ? texts.noData : texts.notComputableShort;
  const figures = html`<td class="figure">${ikm === null ? missing.id : formatDecimal(ikm)}</td>
    <td>${grade ?? '-'}</td>`;
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="figure">${formatInteger(responses)}</td>
    ${hasIndex ? figures : ''}
  </tr>`;
}
