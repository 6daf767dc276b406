import { css } from './css.ts';

/**
 * The public custom properties of every element, each aliased once to a private one. Sites on the government design
 * system set `--ina-*`, which is the fallback; the last resort is ours, light or dark. Dark needs a page that
 * declares `color-scheme: light dark` and a reader who prefers it. Static values stand before
 * computed colours, for browsers that have none.
 */
export const tokens = css`
  .root {
    all: initial;
    display: block;
    font-family: var(--suara-font-family, inherit);
    --_primary-default: #1d4f91;
    --_surface-default: #fff;
    --_raised-default: #f4f6f9;
    --_text-default: #1f1f1f;
    --_muted-default: #525252;
    --_border-default: #dfe3e8;
    --_danger-default: #d50b0b;
    --_on-primary-default: #fff;
    --_primary: var(--suara-color-primary, var(--ina-primary-primary, var(--_primary-default)));
    --_surface: var(--suara-color-surface, var(--ina-background-primary, var(--_surface-default)));
    --_raised: var(--suara-color-surface-raised, var(--ina-background-secondary, var(--_raised-default)));
    --_text: var(--suara-color-text, var(--ina-content-primary, var(--_text-default)));
    --_muted: var(--suara-color-text-muted, var(--ina-content-secondary, var(--_muted-default)));
    --_border: var(--suara-color-border, var(--ina-stroke-primary, var(--_border-default)));
    --_radius: var(--suara-radius, 8px);
    --_line: var(--suara-border-width, 1px) solid;
    --_target: var(--suara-target-size, 44px);
    --_strong: var(--suara-font-weight-strong, 600);
    --_space: calc(var(--suara-space, 0.25em) * var(--suara-density, 1));
  }
  @media (prefers-color-scheme: dark) {
    .dark {
      color-scheme: dark;
      --_primary-default: #8ab8f5;
      --_surface-default: #15191f;
      --_raised-default: #1f252d;
      --_text-default: #eceff3;
      --_muted-default: #b3bcc7;
      --_border-default: #37404b;
      --_danger-default: #ff9a90;
      --_on-primary-default: #10151c;
    }
  }
`;
