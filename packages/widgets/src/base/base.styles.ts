import { css } from './css.ts';

/**
 * The ground every element stands on. Sizes are in em below a root that is reset to the reader's own font size, so a
 * host's rem, letter spacing and capitals stay outside.
 */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    box-sizing: border-box;
    max-width: var(--suara-max-width, 40em);
    padding: calc(5 * var(--_space));
    border: var(--_line) var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: calc(1em * var(--suara-font-scale, 1));
    line-height: var(--suara-line-height, 1.5);
    box-shadow: var(--suara-shadow, 0 1px 3px rgb(0 0 0 / 0.1));
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.3;
  }
  p {
    margin: calc(2 * var(--_space)) 0 0;
  }
  small {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .aid {
    display: block;
    font-weight: 400;
  }
  b,
  h2,
  h3,
  summary {
    font-weight: var(--_strong);
  }
  button {
    min-height: var(--_target);
    margin-top: calc(4 * var(--_space));
    padding: 0 1.25em;
    border: var(--_line) var(--_primary);
    border-radius: var(--_radius);
    background: none;
    color: var(--_primary);
    font: inherit;
    font-weight: var(--_strong);
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--suara-color-focus, #0968f6);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
`;
