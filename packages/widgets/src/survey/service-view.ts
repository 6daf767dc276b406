import { html, type TemplateResult } from 'lit-html';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { fieldView, selectView } from './field-view.ts';
import type { SurveySession } from './session.ts';

/** The chooser of the service, for a unit with several and an element that names none. */
export function serviceView(session: SurveySession, words: SurveyWords): TemplateResult {
  const choices = session.form.services.map(({ id, name }) => ({ value: id, label: name }));
  const choose = (value: string) =>
    session.fill((sheet) => {
      sheet.service = value;
    });
  const control = selectView('service', words.choose, choices, session.sheet.service, choose);
  return fieldView('service', html`<b>${words.service}</b>`, control);
}
