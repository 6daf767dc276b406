import { html, type TemplateResult } from 'lit';
import type { Fault } from '@suara/schema';
import { sentenceOf } from '../base/failure.ts';
import type { Language } from '../base/language.ts';
import type { SurveyWords } from '../i18n/survey.id.ts';
import { wordedText } from '../i18n/wording.ts';
import type { SurveySession } from './session.ts';

interface Line {
  readonly field: string;
  readonly text: string;
}

/**
 * What has to be looked at before sending, as a list that leads to each field. Its container is always there, so that a
 * screen reader hears what is put into it.
 */
export function noticeView(session: SurveySession, words: SurveyWords, language: Language): TemplateResult {
  const { notice } = session;
  return html`<div id="notice" tabindex="-1" role="alert" class=${notice?.kind ?? ''}>
    ${notice?.kind === 'skipped' ? skippedView(session, notice.elements, words, language) : ''}
    ${notice?.kind === 'faults' ? faultsView(session, notice.faults, words, language) : ''}
    ${notice?.kind === 'rejected' ? rejectedView(notice.error, words, language) : ''}
  </div>`;
}

function skippedView(session: SurveySession, ids: readonly string[], words: SurveyWords, language: Language) {
  const { elements } = session.form.instrument;
  const lines = elements
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ field: `answer.${id}`, text: wordedText(name, language) }));
  return html`<b>${words.skipped(ids.length)}</b>
    <p>${words.skippedHelp}</p>
    ${linksView(session, lines)}
    <button type="button" class="main" @click=${() => session.submit()}>${words.sendAnyway}</button>`;
}

function faultsView(session: SurveySession, faults: readonly Fault[], words: SurveyWords, language: Language) {
  return html`<b>${words.faults}</b>
    ${linksView(session, faults.map((fault) => lineOf(fault, session, words, language)))}`;
}

function rejectedView(error: unknown, words: SurveyWords, language: Language): TemplateResult {
  return html`<b>${words.rejected}</b>
    <p>${sentenceOf(error, language)}</p>
    <p>${words.rejectedHelp}</p>`;
}

function linksView(session: SurveySession, lines: readonly Line[]): TemplateResult {
  return html`<ul>
    ${lines.map(({ field, text }) => html`<li><a href="#${field}" @click=${follow(session, field)}>${text}</a></li>`)}
  </ul>`;
}

/** A fragment does not reach into a shadow root, and would change the address of the host's page. */
function follow(session: SurveySession, field: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    session.goTo(field);
  };
}

function lineOf({ code, field }: Fault, session: SurveySession, words: SurveyWords, language: Language): Line {
  const { elements, profile } = session.form.instrument;
  if (code === 'service_missing') return { field: 'service', text: words.serviceMissing };
  const number = profile.find(({ id, kind }) => kind === 'integer' && field === `profile.${id}`);
  if (!number || !field) return { field: `answer.${elements[0]?.id}`, text: words.answersMissing };
  const { label, lowest = 0, highest = 999 } = number;
  return { field, text: words.numberInvalid(wordedText(label, language), lowest, highest) };
}
