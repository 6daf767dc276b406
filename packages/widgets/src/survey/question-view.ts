import { html, type TemplateResult } from 'lit-html';
import type { AnswerOption, SurveyElement } from '@suara/schema';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { worded } from '../i18n/wording.ts';
import type { SurveySession } from './session.ts';

/**
 * One question: native radios that always show their words. Arrow keys change the choice, so nothing moves on by itself.
 */
export function questionView(element: SurveyElement, session: SurveySession, words: SurveyWords): TemplateResult {
  const { id, question, questionNumber, options } = element;
  return html`<fieldset role="radiogroup" id="answer.${id}" part="question">
    <legend>
      <small>${words.position(questionNumber, session.form.instrument.elements.length)}</small>
      <b>${worded(question, session.language)}</b>
    </legend>
    <div class="options">${options.map((option) => optionView(id, option, session))}</div>
  </fieldset>`;
}

function optionView(id: string, { value, label }: AnswerOption, session: SurveySession) {
  const chosen = session.sheet.answers.get(id) === value;
  const choose = () => session.fill((sheet) => sheet.setAnswer(id, value));
  return html`<label class=${chosen ? 'chosen' : ''} part="option">
    <input type="radio" name=${id} .checked=${chosen} @change=${choose} />
    <span>${worded(label, session.language)}</span>
  </label>`;
}
