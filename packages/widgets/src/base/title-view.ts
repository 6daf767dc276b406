import { html, type TemplateResult } from 'lit-html';

/** The heading that names an element, and takes focus when what is below it was replaced. */
export function titleView(text: string): TemplateResult {
  return html`<h2 id="title" tabindex="-1">${text}</h2>`;
}
