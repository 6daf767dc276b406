import { html, type TemplateResult } from 'lit-html';
import type { OutboxEvent } from '@suara/core';
import { titleView } from '../base/title-view.ts';
import type { SurveyWords } from '../i18n/survey.id.ts';
import type { SurveySession } from './session.ts';

/** What became of a response. Nothing is called sent before the server's receipt is here. */
export function outcomeView(event: OutboxEvent, session: SurveySession, words: SurveyWords): TemplateResult {
  if (event.state === 'sent') return sentView(event.receipt.receipt, session, words);
  if (event.state === 'waiting') return waitingView(event.offline, session.durable, words);
  return titleView(words.sending);
}

function sentView(receipt: string, session: SurveySession, words: SurveyWords): TemplateResult {
  return html`${titleView(words.sent)}
    <p>${words.receipt}</p>
    <p class="receipt">${receipt}</p>
    <button type="button" @click=${() => session.again()}>${words.again}</button>`;
}

function waitingView(offline: boolean, durable: boolean, words: SurveyWords): TemplateResult {
  return html`${titleView(durable ? words.queued : words.held)}
    <p>${offline ? words.offline : words.queuedServer}</p>
    <p>${durable ? words.queuedDurable : words.queuedMemory}</p>`;
}
