import { html, type TemplateResult } from 'lit-html';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { commentView } from './comment-view.ts';
import { noticeView } from './notice-view.ts';
import { profileView } from './profile-view.ts';
import { questionView } from './question-view.ts';
import { serviceView } from './service-view.ts';
import type { SurveySession } from './session.ts';

/** The form, all on one page or one question at a time. */
export function formView(session: SurveySession, words: SurveyWords): TemplateResult {
  const page = session.layout === 'step' ? session.page : undefined;
  const isLast = page === undefined || page === session.pages.length - 1;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isLast) session.submit();
    else session.turnTo(session.page + 1);
  };
  return html`<form novalidate @submit=${submit}>
    ${page === undefined ? allPages(session, words) : pageView(session, page, words)} ${noticeView(session, words)}
    <div class="actions">
      ${page ? html`<button type="button" @click=${() => session.turnTo(session.page - 1)}>${words.back}</button>` : ''}
      <button class="main">${isLast ? sendLabel(session, words) : words.next}</button>
    </div>
  </form>`;
}

function sendLabel({ notice }: SurveySession, words: SurveyWords): string {
  return notice?.kind === 'skipped' ? words.sendAnyway : words.send;
}

function allPages(session: SurveySession, words: SurveyWords): TemplateResult[] {
  return session.pages.map((_, page) => pageView(session, page, words));
}

function pageView(session: SurveySession, page: number, words: SurveyWords): TemplateResult {
  const name = session.pages[page];
  const element = session.elementOf(name);
  if (element) return questionView(element, session, words);
  if (name === 'service') return serviceView(session, words);
  return html`<div id="rest">${profileView(session, words)} ${commentView(session, words)}</div>`;
}
