import { waitUntil } from '@open-wc/testing';

/** An element with attributes and a fallback in it, put into the page. */
export function place(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  element.innerHTML = '<a href="/isi/dukcapil">Isi survei</a>';
  document.body.append(element);
  return element;
}

/** Everything an element shows, as text. */
export function textOf(element: Element): string {
  return (element.shadowRoot?.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until the element shows a text. */
export async function shows(element: Element, text: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(text), `shows "${text}"`, { timeout: 8_000 });
}

/** The first match inside the element. */
export function find<Found extends HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in: ${textOf(element)}`);
  return found;
}

export function findAll<Found extends HTMLElement>(element: Element, selector: string): Found[] {
  return [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** Whether the light DOM of an element is shown. */
export function showsFallback(element: Element): boolean {
  return element.querySelector('a')!.getClientRects().length > 0;
}

/** What has focus, looked for through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
