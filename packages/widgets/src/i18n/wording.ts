import { html, type TemplateResult } from 'lit';
import type { Wording } from '@suara/schema';
import type { Language } from '../base/language.ts';

/** The Indonesian wording, which is the one that counts, with the English display aid after it when English is shown. */
export function worded({ id, en }: Wording, language: Language): TemplateResult | string {
  if (language === 'id') return id;
  return html`<span lang="id">${id}</span>${en && en !== id ? html` <small class="aid">${en}</small>` : ''}`;
}

/** The same as text, where no markup can stand. */
export function wordedText({ id, en }: Wording, language: Language): string {
  return language === 'id' || !en || en === id ? id : `${id} (${en})`;
}

/** Wording that no regulation fixes, such as the name of a period: in the display language alone. */
export function translated({ id, en }: Wording, language: Language): string {
  return (language === 'en' && en) || id;
}
