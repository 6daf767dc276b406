import { html } from 'hono/html';
import type { FormResponse } from '@suara/schema';
import { attributesOf, page, say, unitHeading, type Markup, type PageLanguage } from './layout.ts';
import { surveyForm, type SurveyFormView } from './survey-form.ts';
import { texts } from './texts.ts';

/** Whether a page stands alone or in a frame of another site. */
export type Placement = 'page' | 'embed';

/** Where the survey of a unit stands. */
export function surveyPath(unit: string, placement: Placement): string {
  return placement === 'page' ? `/isi/${unit}` : `/embed/survey/${unit}`;
}

/** The page with the survey as a plain form. */
export function surveyPage(view: SurveyFormView, period: FormResponse['period']): Markup {
  const { form, language } = view;
  const { unit, instrument } = form;
  const title = `${instrument.title.id} - ${unit.name}`;
  return page(
    { title, language, path: surveyPath(unit.id, 'page') },
    html`${unitHeading(instrument.title, unit, language)} ${surveyOrClosed(view, period)}
      <p class="actions"><a href="/hasil/${unit.id}">${say(texts.seeResult, language)}</a></p>`,
  );
}

/** The same form inside the element that replaces it where scripts run. */
export function embeddedSurveyPage(view: SurveyFormView, period: FormResponse['period']): Markup {
  const { unit, instrument } = view.form;
  return page(
    { title: `${texts.survey.id} - ${unit.name}`, language: view.language, embedded: true },
    html`<suara-survey${attributesOf({ unit: unit.id, instrument: instrument.id, service: view.entered.get('service') })}>
        <p class="label">${unit.name}</p>
        ${surveyOrClosed(view, period)}
      </suara-survey>
      <script src="/sdk/suara.js" async></script>`,
  );
}

/** What follows a stored response. */
export function thanksPage(unit: string, receipt: string, placement: Placement, language: PageLanguage): Markup {
  return page(
    { title: texts.thanks.id, language, embedded: placement === 'embed' },
    html`${placement === 'page' ? html`<h1>${say(texts.thanks, language)}</h1>` : html`<p class="label">${say(texts.thanks, language)}</p>`}
      <p>${say(texts.receipt, language)}</p>
      <p class="receipt">${receipt}</p>
      <p>${say(texts.receiptHint, language)}</p>
      <p class="actions">
        <a href="${placement === 'embed' ? `/embed/result/${unit}` : `/hasil/${unit}`}"
          >${say(texts.seeResult, language)}</a
        >
      </p>`,
  );
}

/** A closed survey still shows what was entered when sending it failed for that reason. */
function surveyOrClosed(view: SurveyFormView, period: FormResponse['period']): Markup {
  if (period === null && view.faults.length === 0) return html`<p>${say(texts.closed, view.language)}</p>`;
  return html`<p>${say(texts.intro, view.language)}</p>
    ${surveyForm(view)}`;
}
