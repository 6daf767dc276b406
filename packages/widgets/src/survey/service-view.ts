import { html, type TemplateResult } from 'lit-html';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { selectView, type Choice } from './field-view.ts';
import type { SurveySession } from './session.ts';

/** The chooser of the service, for a unit with several and an element that names none. */
export function serviceView(session: SurveySession, words: SurveyWords): TemplateResult {
  const choices = session.form.services.map(({ id, name }): Choice => [id, name]);
  const choose = (value: string) =>
    session.fill((sheet) => {
      sheet.service = value;
    });
  const label = html`<b>${words.service}</b>`;
  return selectView('service', label, [['', words.choose], ...choices], session.sheet.service, choose);
}
