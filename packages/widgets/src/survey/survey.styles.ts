import { css } from 'lit';

/** Layout of the survey, and the tokens that only controls need. */
export const surveyStyles = css`
  .base {
    --_control: var(--suara-color-border-control, #737373);
    --_danger: var(--suara-color-danger, #d50b0b);
    --_warning: var(--suara-color-warning, #855f00);
    --_success: var(--suara-color-success, #288034);
    --_on-primary: var(--suara-color-on-primary, #fff);
    --_target: var(--suara-target-size, 44px);
  }
  form > * {
    margin: calc(7 * var(--_space)) 0 0;
  }
  fieldset {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .field {
    display: block;
    padding: 0;
  }
  legend > *,
  .aid {
    display: block;
  }
  .field {
    margin-top: calc(4 * var(--_space));
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    margin-top: calc(3 * var(--_space));
  }
  /* In one row where all options fit, below each other where they do not: never in ragged rows. */
  .options label {
    display: flex;
    box-sizing: border-box;
    flex: 1 1 calc((34em - 100%) * 999);
    gap: calc(2 * var(--_space));
    align-items: center;
    min-height: var(--_target);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: var(--_line) var(--_control);
    border-radius: var(--_radius);
    line-height: 1.3;
    cursor: pointer;
    transition: border-color var(--suara-duration, 150ms);
  }
  .options label:hover {
    border-color: var(--_primary);
  }
  .options .chosen {
    border-color: var(--_primary);
    background: var(--_raised);
    box-shadow: 0 0 0 1px var(--_primary);
  }
  [type=radio] {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--_primary);
  }
  select,
  textarea,
  input:not([type]) {
    box-sizing: border-box;
    width: 100%;
    min-height: var(--_target);
    margin-top: var(--_space);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: var(--_line) var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
