import { expect } from '@open-wc/testing';
import { define } from './define.ts';

/* oxlint-disable no-console -- what define writes there is what is tested */
const realWarn = console.warn;
let warnings: string[];

beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => warnings.push(text);
});
afterEach(() => {
  console.warn = realWarn;
});

it('registers an element once and is silent when the same version comes again', () => {
  define('suara-once', class extends HTMLElement {});
  const first = customElements.get('suara-once');
  define('suara-once', class extends HTMLElement {});
  expect(customElements.get('suara-once')).to.equal(first);
  expect(warnings).to.deep.equal([]);
});

it('tells once of another version, and leaves the first in place', () => {
  class Older extends HTMLElement {
    static suaraVersion = '0.0.9';
  }
  customElements.define('suara-older', Older);
  define('suara-older', class extends HTMLElement {});
  define('suara-older', class extends HTMLElement {});
  expect(customElements.get('suara-older')).to.equal(Older);
  expect(warnings).to.have.length(1);
  expect(warnings[0]).to.contain('0.0.9');
});

it('does not throw at somebody else who took the name', () => {
  customElements.define('suara-taken', class extends HTMLElement {});
  expect(() => define('suara-taken', class extends HTMLElement {})).not.to.throw();
  expect(warnings[0]).to.contain('(unknown)');
});
