import { html } from 'hono/html';
import type { Problem } from '@suara/schema';
import { page, type Markup } from './layout.ts';
import { texts } from './texts.ts';

/** An error where a citizen would have seen a page. */
export function errorPage({ detail, title }: Problem): Markup {
  return page(
    { title: texts.failed.id, language: 'id' },
    html`<h1>${texts.failed.id}</h1>
      <p>${detail}</p>
      <p lang="en" class="en">${title}</p>`,
  );
}
