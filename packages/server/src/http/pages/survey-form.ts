import { html } from 'hono/html';
import {
  elementsAsAsked,
  limits,
  otherFieldOf,
  type Fault,
  type ProfileField,
  type SurveyElement,
  type SurveyForm,
} from '@suara/schema';
import { errorsFor, errorSummary } from './error-summary.ts';
import { say, type Markup, type PageLanguage } from './layout.ts';
import { texts } from './texts.ts';

/** A form as it stands on the page: empty, or with what the citizen entered and what was wrong with it. */
export interface SurveyFormView {
  readonly form: SurveyForm;
  readonly language: PageLanguage;
  /** The address the form is sent to. */
  readonly action: string;
  /** Idempotency key: made with the page, so that sending twice is one response. */
  readonly id: string;
  readonly channel: 'hosted' | 'embed';
  /** What was entered, by field name. */
  readonly entered: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

/** The whole survey as one plain form. */
export function surveyForm(view: SurveyFormView): Markup {
  const { form, language, entered, faults } = view;
  return html`${errorSummary(faults, view)}
    <form method="post" action="${view.action}">
      ${hiddenFields(view)} ${serviceField(view)}
      ${elementsAsAsked(form.instrument).map((element) => question(view, element))}
      <fieldset>
        <legend>${say(texts.profile, language)}</legend>
        <div class="fields">${form.instrument.profile.map((field) => profileField(view, field))}</div>
      </fieldset>
      <div class="field">
        <label class="label" for="comment">${say(texts.comment, language)}</label>
        <span class="hint" id="comment-hint">${say(texts.commentHint, language)}</span>
        ${errorsFor(faults, 'comment')}
        <textarea id="comment" name="comment" maxlength="${limits.commentCharacters}" aria-describedby="comment-hint">
${entered.get('comment') ?? ''}</textarea>
      </div>
      <button type="submit">${say(texts.send, language)}</button>
    </form>`;
}

function hiddenFields({ form, id, channel, language }: SurveyFormView): Markup[] {
  const fields = { id, unit: form.unit.id, form: form.id, channel, lang: language };
  return Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

function serviceField({ form, language, entered, faults }: SurveyFormView): Markup {
  const chosen = entered.get('service');
  return html`<div class="field">
    <label class="label" for="service">${say(texts.service, language)}</label>
    ${errorsFor(faults, 'service')}
    <select id="service" name="service">
      <option value="">${texts.chooseService.id}</option>
      ${form.services.map(
        ({ id, name }) => html`<option value="${id}" ${id === chosen ? html`selected` : ''}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function question({ language, entered, faults, form }: SurveyFormView, element: SurveyElement): Markup {
  const name = `answer.${element.id}`;
  const count = form.instrument.elements.length;
  return html`<fieldset role="radiogroup" id="${name}" tabindex="-1">
    <legend>
      <span class="position">${element.questionNumber} dari ${count}</span> ${say(element.question, language)}
    </legend>
    ${errorsFor(faults, name)}
    <div class="options">
      ${element.options.map(
        ({ value, label }) =>
          html`<label class="option">
            <input type="radio" name="${name}" value="${value}" ${checked(entered.get(name) === String(value))} />
            <span>${say(label, language)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function profileField(view: SurveyFormView, field: ProfileField): Markup {
  const name = `profile.${field.id}`;
  return html`<div class="field">
    <label class="label" for="${name}">${say(field.label, view.language)}</label>
    ${errorsFor(view.faults, name)}
    ${field.kind === 'choice' ? choiceField(view, field, name) : numberField(view, field, name)}
  </div>`;
}

function choiceField(view: SurveyFormView, field: ProfileField, name: string): Markup {
  const { entered, language } = view;
  const options = (field.choices ?? []).map(
    ({ value, label }) =>
      html`<option value="${value}" ${value === entered.get(name) ? html`selected` : ''}>
        ${optionText(label.id, label.en, language)}
      </option>`,
  );
  return html`<select id="${name}" name="${name}">
      <option value="">${texts.noAnswer.id}</option>
      ${options}
    </select>
    ${field.freeTextFor === undefined ? '' : otherField(view, field)}`;
}

/** An option holds text alone, no element with a language of its own. */
function optionText(id: string, en: string | undefined, language: PageLanguage): string {
  return language === 'en' && en !== undefined && en !== id ? `${id} (${en})` : id;
}

function otherField({ entered, faults, language }: SurveyFormView, field: ProfileField): Markup {
  const name = `profile.${otherFieldOf(field.id)}`;
  return html`<label for="${name}">${field.freeTextFor}: ${say(texts.otherText, language)}</label>
    ${errorsFor(faults, name)}
    <input
      type="text"
      id="${name}"
      name="${name}"
      maxlength="${limits.otherTextCharacters}"
      value="${entered.get(name) ?? ''}"
    />`;
}

function numberField({ entered }: SurveyFormView, field: ProfileField, name: string): Markup {
  return html`<input
    type="number"
    id="${name}"
    name="${name}"
    min="${field.lowest ?? 0}"
    max="${field.highest ?? 999}"
    inputmode="numeric"
    value="${entered.get(name) ?? ''}"
  />`;
}

function checked(isChecked: boolean): Markup | '' {
  return isChecked ? html`checked` : '';
}
