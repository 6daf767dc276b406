import { html, type TemplateResult } from 'lit-html';
import type { ClientError } from '@suara/core';
import type { Language } from './language.ts';
import { titleView } from './title-view.ts';

interface FailureWords {
  readonly failed: string;
  readonly offline: string;
  readonly retry: string;
}

/** The server's sentence for an error, or that there is no connection; empty when nothing more is known. */
export function sentenceOf(error: unknown, words: Pick<FailureWords, 'offline'>, language: Language): string {
  const { sentence, code } = error as Partial<ClientError>;
  if (sentence) return sentence[language];
  return code === 'network_unreachable' ? words.offline : '';
}

/** An element that could not load: what happened, a button to try again, and the light DOM, which works without us. */
export function failure(words: FailureWords, sentence: string, retry: () => unknown): TemplateResult {
  return html`${titleView(words.failed)}
    <p>${sentence}</p>
    <slot></slot>
    <button type="button" @click=${retry}>${words.retry}</button>`;
}
