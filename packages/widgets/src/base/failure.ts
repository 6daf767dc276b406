import { html, type TemplateResult } from 'lit';
import type { ClientError } from '@suara/core';
import type { Language } from './language.ts';

interface FailureWords {
  readonly failed: string;
  readonly retry: string;
}

/** The sentence the server gave for an error, in the display language; empty when it gave none. */
export function sentenceOf(error: unknown, language: Language): string {
  return (error as Partial<ClientError>).sentence?.[language] ?? '';
}

/** An element that could not load: what happened, a button to try again, and the light DOM, which works without us. */
export function failure(words: FailureWords, sentence: string, retry: () => void): TemplateResult {
  return html`<h2 id="title">${words.failed}</h2>
    <p>${sentence}</p>
    <slot></slot>
    <button type="button" @click=${retry}>${words.retry}</button>`;
}
