import { html } from 'hono/html';
import type { ListedUnit } from '../../storage/tenants.ts';
import { page, say, type Markup, type PageLanguage } from './layout.ts';
import { texts } from './texts.ts';

/** Every unit with its survey and its result, grouped by instansi. */
export function homePage(units: readonly ListedUnit[], language: PageLanguage): Markup {
  const groups = [...new Set(units.map(({ instansi }) => instansi))];
  return page(
    { title: 'Suara', language, path: '/' },
    html`<h1>${say(texts.units, language)}</h1>
      ${groups.length === 0 ? html`<p>${say(texts.noUnits, language)}</p>` : ''}
      ${groups.map((instansi) => {
        const members = units.filter((unit) => unit.instansi === instansi);
        return html`<h2>${instansi}</h2>
          <ul class="units">
            ${members.map((unit) => unitLine(unit, language))}
          </ul>`;
      })}`,
  );
}

function unitLine({ id, name }: ListedUnit, language: PageLanguage): Markup {
  return html`<li>
    <p>${name}</p>
    <a href="/isi/${id}" aria-label="${texts.fillIn.id}: ${name}">${say(texts.fillIn, language)}</a>
    <a href="/hasil/${id}" aria-label="${texts.seeResult.id}: ${name}">${say(texts.seeResult, language)}</a>
  </li>`;
}
