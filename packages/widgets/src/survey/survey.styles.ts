import { css } from '../base/css.ts';

/** Layout of the survey, and the tokens that only controls need. */
export const surveyStyles = css`
  .base {
    --_control: var(--suara-color-border-control, #737373);
    --_attention: var(--suara-color-danger, var(--_danger-default));
  }
  form > * {
    margin: calc(7 * var(--_space)) 0 0;
  }
  fieldset,
  legend {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  legend > *,
  .field {
    display: block;
  }
  .field {
    margin-top: calc(4 * var(--_space));
  }
  .options,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    margin-top: calc(2 * var(--_space));
  }
  /* In one row where all options fit, below each other where they do not: never in ragged rows. */
  .options label {
    display: flex;
    flex: 1 1 calc((32em - 100%) * 999);
    gap: calc(2 * var(--_space));
    align-items: center;
    cursor: pointer;
  }
  .options label,
  select,
  textarea,
  input {
    box-sizing: border-box;
    min-height: var(--_target);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: var(--_line) var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.3;
  }
  .options label:hover,
  .chosen {
    border-color: var(--_primary) !important;
  }
  .chosen {
    background: var(--_raised) !important;
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  select,
  textarea,
  input {
    width: 100%;
    margin: var(--_space) 0 0;
  }
  input[type='radio'] {
    flex: none;
    width: 1.25em;
    min-height: 1.25em;
    margin: 0;
    accent-color: var(--_primary);
  }
  summary {
    padding: calc(2.5 * var(--_space)) 0;
    cursor: pointer;
  }
  a {
    color: var(--_primary);
  }
  .note {
    margin-top: calc(4 * var(--_space));
    padding: calc(4 * var(--_space));
    border-left: 4px solid var(--_attention);
    background: var(--_raised);
  }
  .skipped {
    border-color: var(--_primary);
  }
  ul {
    margin: var(--_space) 0 0;
    padding-left: calc(4 * var(--_space));
  }
  .main {
    background: var(--_primary);
    color: var(--suara-color-on-primary, var(--_on-primary-default));
  }
  .receipt {
    font-size: 1.5em;
    font-weight: var(--_strong);
    letter-spacing: 0.05em;
  }
`;
