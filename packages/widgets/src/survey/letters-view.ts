import { html, type TemplateResult } from 'lit-html';
import { sentenceOf } from '../base/failure.ts';
import type { SurveyWords } from '../i18n/survey.id.ts';
import type { SurveySession } from './session.ts';

/**
 * Responses of earlier visits that the server refused meanwhile. The container is always there, so that a screen reader
 * hears, when it has said what it is saying, what is put into it.
 */
export function lettersView(session: SurveySession, words: SurveyWords): TemplateResult {
  return html`<div role="status">
    ${session.letters.map(
      (letter) =>
        html`<div class="note">
          <div><b>${words.letter}</b> ${sentenceOf(letter.error, words, session.language)}</div>
          <button type="button" @click=${() => session.discard(letter)}>${words.discard}</button>
        </div>`,
    )}
  </div>`;
}
