import { html, type TemplateResult } from 'lit-html';
import { limits } from '@suara/schema';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { fieldView, valueOf } from './field-view.ts';
import type { SurveySession } from './session.ts';

/** Free text, with how much of it is left. */
export function commentView(session: SurveySession, words: SurveyWords): TemplateResult {
  const { comment } = session.sheet;
  const write = (event: Event) => session.fill((sheet) => sheet.setComment(valueOf(event)));
  const control = html`<textarea
      id="comment"
      rows="4"
      maxlength=${limits.commentCharacters}
      aria-describedby="left"
      .value=${comment}
      @input=${write}
    ></textarea>
    <small id="left">${words.privacy} ${words.left(limits.commentCharacters - comment.length)}.</small>`;
  return fieldView('comment', html`<b>${words.comment}</b>`, control);
}
