import { expect } from '@open-wc/testing';
import type axe from 'axe-core';

/** Expects that axe finds nothing wrong with an element. Rules about whole pages do not concern a part of one. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  // Not a module: it leaves its name in the window.
  await import('axe-core');
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  );
  expect(found).to.deep.equal([]);
}

/** Expects that nothing of an element is wider than itself, nor the page than its window: nobody scrolls sideways. */
export function expectNoOverflow(element: HTMLElement): void {
  const base = element.shadowRoot?.querySelector('.base');
  const page = document.documentElement;
  expect(base?.scrollWidth).to.equal(base?.clientWidth);
  expect(page.scrollWidth).to.be.at.most(page.clientWidth);
}
