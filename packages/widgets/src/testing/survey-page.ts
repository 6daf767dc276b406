import { waitUntil } from '@open-wc/testing';
import { FakeServer } from './fake-server.ts';
import { find, findAll, place } from './page.ts';
import { registerElements } from './subject.ts';

/** The survey of the running test and what answers it: new for each test of a file that calls `useSurveyPage`. */
export let server: FakeServer;
export let survey: HTMLElement;

export function useSurveyPage(): void {
  before(registerElements);
  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => {
    survey.remove();
    server.restore();
  });
}

/** Puts a survey of the fictional unit into the page. */
export function add(attributes: Record<string, string> = {}): void {
  survey = place('suara-survey', { unit: 'dukcapil', endpoint: server.endpoint, ...attributes });
}

/** The same, and waits for its form. */
export async function open(attributes: Record<string, string> = {}): Promise<void> {
  add(attributes);
  await waitUntil(() => survey.shadowRoot?.querySelector('form'), 'the form is shown');
}

export function pick(element: string): void {
  findAll<HTMLInputElement>(survey, `input[name=${element}]`)[3]!.click();
}

export function answerAll(): void {
  server.form.form.instrument.elements.forEach(({ id }) => pick(id));
}

export function choose(id: string, value: string): void {
  const select = find<HTMLSelectElement>(survey, `[id="${id}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export function type(id: string, text: string): void {
  const field = find<HTMLInputElement>(survey, `[id="${id}"]`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function press(label: string): void {
  findAll<HTMLButtonElement>(survey, 'button')
    .find((button) => button.textContent?.trim() === label)!
    .click();
}

export async function send(): Promise<void> {
  await settled();
  find<HTMLFormElement>(survey, 'form').requestSubmit();
  await settled();
}

export async function settled(): Promise<void> {
  await (survey as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}

export function submission(): URLSearchParams {
  return server.submissions[server.submissions.length - 1]!;
}

export function refusalOf(code: string, sentence: string): { status: number; body: unknown } {
  return { status: 422, body: { type: 'about:blank', title: 'Refused.', detail: sentence, status: 422, code } };
}
