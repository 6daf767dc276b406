import { css } from '../base/css.ts';

/** Layout of the published result. */
export const resultStyles = css`
  .base {
    --_low: var(--suara-color-scale-low, var(--_muted));
    --_high: var(--suara-color-scale-high, var(--_primary));
  }
  dl,
  li div {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(6 * var(--_space));
  }
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  dl {
    margin-top: calc(4 * var(--_space));
  }
  dl small,
  svg {
    display: block;
  }
  dd b {
    display: block;
    color: var(--_primary);
    font-size: 2.75em;
    font-weight: var(--_strong);
    line-height: 1.2;
  }
  h3,
  summary {
    margin: calc(6 * var(--_space)) 0 0;
    font-size: 1em;
  }
  summary {
    padding: calc(2.5 * var(--_space)) 0;
    cursor: pointer;
  }
  li {
    padding: calc(2 * var(--_space)) 0;
    border-bottom: var(--_line) var(--_border);
    list-style: none;
  }
  li div {
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  li b {
    flex: none;
  }
  svg {
    width: 100%;
    height: 0.5em;
    border-radius: 1em;
    background: var(--_border);
  }
  rect {
    fill: var(--_high);
  }
  .low rect {
    fill: var(--_low);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    rect {
      fill: CanvasText !important;
    }
  }
`;
