import { expect } from '@open-wc/testing';
import { languageOf } from './language.ts';

it('takes the nearest language, and Indonesian for those it does not speak', () => {
  expect(languageOf(inside('<p lang="en"></p>'))).to.equal('en');
  expect(languageOf(inside('<p lang="en-US"></p>'))).to.equal('en');
  expect(languageOf(inside('<p lang="jv"></p>'))).to.equal('id');
  expect(languageOf(inside('<section lang="en"><p lang="su"></p></section>'))).to.equal('id');
  expect(languageOf(inside('<p lang="enm"></p>'))).to.equal('id');
});

it('looks outwards through shadow roots', () => {
  const host = inside('<p lang="en"></p>');
  const child = document.createElement('b');
  host.attachShadow({ mode: 'open' }).append(child);
  expect(languageOf(child)).to.equal('en');
});

it('speaks Indonesian where nothing says otherwise', () => {
  expect(languageOf(document.createElement('p'))).to.equal('id');
});

/** The innermost element of a piece of markup. */
function inside(markup: string): Element {
  const container = document.createElement('div');
  container.innerHTML = markup;
  return container.querySelector('p')!;
}
