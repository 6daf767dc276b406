import { html, type TemplateResult } from 'lit-html';

/** A label above its control. The id is the name of the field in a request, which is also how faults point at it. */
export function fieldView(id: string, label: unknown, control: TemplateResult): TemplateResult {
  return html`<label class="field" for=${id}>${label}</label>${control}`;
}

/** One choice of a select; an empty value stands for no answer. */
export type Choice = readonly [value: string, label: string];

/** A select below its label. */
export function selectView(
  id: string,
  label: unknown,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const options = choices.map(
    ([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
  );
  const change = (event: Event) => choose(valueOf(event));
  return fieldView(
    id,
    label,
    html`<select id=${id} @change=${change}>
      ${options}
    </select>`,
  );
}

/** The value of the control that an event came from. */
export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
