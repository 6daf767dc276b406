import { html } from 'hono/html';
import { elementsAsAsked, errorTable, type Fault } from '@suara/schema';
import type { Markup } from './layout.ts';
import { say } from './layout.ts';
import type { SurveyFormView } from './survey-form.ts';
import { texts } from './texts.ts';

/** Everything that was wrong, at the top of the page, each with a link to its field. */
export function errorSummary(faults: readonly Fault[], { form, language }: SurveyFormView): Markup | '' {
  if (faults.length === 0) return '';
  const first = elementsAsAsked(form.instrument)[0]?.id;
  return html`<div class="errors" role="alert" id="errors" tabindex="-1">
    <h2>${say(texts.errors, language)}</h2>
    <ul>
      ${faults.map((fault) => html`<li>${linkTo(fault, `answer.${first}`)}</li>`)}
    </ul>
  </div>`;
}

/** The sentences about one field, beside it. */
export function errorsFor(faults: readonly Fault[], field: string): Markup[] {
  return faults
    .filter((fault) => fault.field === field)
    .map(({ code }) => html`<span class="error">${errorTable[code].id}</span>`);
}

/** Fields of the page have an anchor; what is wrong elsewhere (an id, an unknown field) has only its sentence. */
function linkTo({ code, field }: Fault, firstQuestion: string): Markup {
  const sentence = errorTable[code].id;
  const anchor = code === 'answers_missing' ? firstQuestion : field;
  const isOnPage = anchor !== undefined && /^(answer\.|profile\.|service$|comment$)/.test(anchor);
  return isOnPage ? html`<a href="#${anchor}">${sentence}</a>` : html`${sentence}`;
}
