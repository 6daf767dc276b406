import { html, type TemplateResult } from 'lit-html';

/** A label above its control. The id is the name of the field in a request, which is also how faults point at it. */
export function fieldView(id: string, label: unknown, control: TemplateResult): TemplateResult {
  return html`<label class="field" for=${id}>${label}</label>${control}`;
}

/** One choice of a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A select whose first, empty choice stands for no answer. */
export function selectView(
  id: string,
  empty: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const options = [{ value: '', label: empty }, ...choices];
  return html`<select id=${id} @change=${(event: Event) => choose(valueOf(event))}>
    ${options.map(({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`)}
  </select>`;
}

/** The value of the control that an event came from. */
export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
