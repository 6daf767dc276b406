import { html } from 'hono/html';
import type { Wording } from '@suara/schema';
import { styleSheet } from './style.ts';
import { texts } from './texts.ts';

/** A piece of a page in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>;

/** The language aid of a page: Indonesian alone, or with English beside it. */
export type PageLanguage = 'id' | 'en';

/** `?lang=en` asks for English beside the Indonesian. */
export function pageLanguage(asked: string | undefined): PageLanguage {
  return asked === 'en' ? 'en' : 'id';
}

/** A text in Indonesian, with English beside it when it is asked for. */
export function say(wording: Wording, language: PageLanguage): Markup {
  if (language === 'id' || wording.en === undefined) return html`${wording.id}`;
  return html`${wording.id} <span class="en" lang="en">${wording.en}</span>`;
}

/** The heading of a page about a unit: a title in the language asked for, then the unit. */
export function unitHeading(title: Wording, unit: { name: string; instansi: string }, language: PageLanguage): Markup {
  return html`<p class="above">${unit.instansi}</p>
    <h1>${title.id}: ${unit.name}</h1>
    ${language === 'en' && title.en !== undefined ? html`<p class="en" lang="en">${title.en}</p>` : ''}`;
}

/** What an embedded page passes on to its element, as far as its address names it. */
export type ElementAttributes = Partial<Record<'service' | 'instrument' | 'period', string | undefined>>;

/** The attributes of an element as they stand in its tag. */
export function attributesOf(attributes: ElementAttributes & { readonly unit: string }): Markup[] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => html` ${name}="${value}"`);
}

/** What stands around the content of a page. */
export interface PageFrame {
  readonly title: string;
  readonly language: PageLanguage;
  /** Where the same page stands in the other language; without it the page has no such link. */
  readonly path?: string;
  /** An embedded page has no header and no footer of its own. */
  readonly embedded?: boolean;
}

/** A whole HTML document. */
export function page(frame: PageFrame, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title}</title>
        <link rel="stylesheet" href="${styleSheet.path}" />
      </head>
      <body>
        <main>${frame.embedded ? html`<h1 class="unseen">${frame.title}</h1>` : ''} ${content}</main>
        ${frame.embedded ? '' : footer(frame)}
      </body>
    </html>`;
}

function footer({ language, path }: PageFrame): Markup {
  return html`<footer class="actions">
    <p><a href="/">${say(texts.home, language)}</a></p>
    ${path === undefined ? '' : languageLink(language, path)}
  </footer>`;
}

function languageLink(language: PageLanguage, path: string): Markup {
  return language === 'en'
    ? html`<p><a href="${path}">${texts.indonesian.id}</a></p>`
    : html`<p>
        <a href="${path}?lang=en" hreflang="en"
          >${texts.english.id} <span class="en" lang="en">${texts.english.en}</span></a
        >
      </p>`;
}
