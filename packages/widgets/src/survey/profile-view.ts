import { html, type TemplateResult } from 'lit-html';
import { limits, otherFieldOf, type ProfileField } from '@suara/schema';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { wordedText } from '../i18n/wording.ts';
import { fieldView, selectView, valueOf, type Choice } from './field-view.ts';
import type { SurveySession } from './session.ts';

/** Questions about the respondent, folded away because all of them may be left blank. */
export function profileView(session: SurveySession, words: SurveyWords): TemplateResult | string {
  const { profile } = session.form.instrument;
  if (profile.length === 0) return '';
  return html`<details>
    <summary>${words.profile}</summary>
    ${profile.map((field) => profileFieldView(field, session, words))}
  </details>`;
}

function profileFieldView(field: ProfileField, session: SurveySession, words: SurveyWords) {
  const label = wordedText(field.label, session.language);
  if (field.kind === 'integer') return textView(field.id, label, 3, session, true);
  const choices = field.choices?.map(({ value, label: text }): Choice => [value, wordedText(text, session.language)]);
  const chosen = session.sheet.profile.get(field.id) ?? '';
  const choose = (value: string) => session.fill((sheet) => sheet.setProfile(field.id, value));
  return html`${selectView(`profile.${field.id}`, label, [['', words.noAnswer], ...(choices ?? [])], chosen, choose)}
  ${
    chosen && chosen === field.freeTextFor
      ? textView(otherFieldOf(field.id), words.other(label), limits.otherTextCharacters, session)
      : ''
  }`;
}

function textView(name: string, label: string, longest: number, session: SurveySession, numeric = false) {
  const id = `profile.${name}`;
  const write = (event: Event) => session.fill((sheet) => sheet.setProfile(name, valueOf(event)));
  const control = html`<input
    id=${id}
    inputmode=${numeric ? 'numeric' : 'text'}
    maxlength=${longest}
    autocomplete="off"
    .value=${session.sheet.profile.get(name) ?? ''}
    @input=${write}
  />`;
  return fieldView(id, label, control);
}
