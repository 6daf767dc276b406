import { html, type TemplateResult } from 'lit-html';
import type { Wording } from '@suara/schema';
import type { Language } from '../base/language.ts';

/** The Indonesian wording, which is the one that counts, with the English display aid below it when English is shown. */
export function worded({ id, en }: Wording, language: Language): TemplateResult | string {
  return language === 'en' ? html`<span lang="id">${id}</span><small class="aid">${en}</small>` : id;
}

/** The same as text, where no markup can stand. */
export function wordedText({ id, en }: Wording, language: Language): string {
  return language === 'en' && en && en !== id ? `${id} (${en})` : id;
}
