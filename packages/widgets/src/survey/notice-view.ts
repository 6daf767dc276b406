import { html, type TemplateResult } from 'lit-html';
import { sentenceOf } from '../base/failure.ts';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { wordedText } from '../i18n/wording.ts';
import type { Notice, SurveySession } from './session.ts';

/**
 * What has to be looked at before sending. The container is always there, so that a screen reader hears what is put into
 * it.
 */
export function noticeView(session: SurveySession, words: SurveyWords): TemplateResult {
  const { notice } = session;
  return html`<div id="notice" tabindex="-1" role="alert" class=${notice ? `note ${notice.kind}` : ''}>
    ${notice && contentView(notice, session, words)}
  </div>`;
}

function contentView(notice: Notice, session: SurveySession, words: SurveyWords): TemplateResult {
  if (notice.kind === 'rejected') {
    return html`<b>${words.rejected}</b> ${sentenceOf(notice.error, words, session.language)} ${words.rejectedHelp}`;
  }
  const { kind, fields } = notice;
  return html`<b>${kind === 'faults' ? words.faults : words.skipped(fields.length)}</b>
    <ul>
      ${fields.map((field) => lineView(field, kind, session, words))}
    </ul>`;
}

/** A link that moves focus. A fragment would not reach into a shadow root, and would change the host's address. */
function lineView(field: string, kind: Notice['kind'], session: SurveySession, words: SurveyWords) {
  const follow = (event: Event) => {
    event.preventDefault();
    session.goTo(field);
  };
  const text = kind === 'faults' ? faultText(field, session, words) : nameOf(field, session);
  return html`<li><a href="#" @click=${follow}>${text}</a></li>`;
}

function nameOf(field: string, session: SurveySession): string {
  const element = session.elementOf(field);
  return element ? wordedText(element.name, session.language) : field;
}

function faultText(field: string, { form, language }: SurveySession, words: SurveyWords): string {
  const number = form.instrument.profile.find(({ id }) => field === `profile.${id}`);
  if (number) return words.numberInvalid(wordedText(number.label, language), number.lowest ?? 0, number.highest ?? 999);
  return field === 'service' ? words.serviceMissing : words.answersMissing;
}
