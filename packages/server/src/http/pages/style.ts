import { hash } from 'node:crypto';

/** The style sheet of the hosted pages: 320 px and up, light and dark, print, and visible focus everywhere. */
const css = `
:root {
  color-scheme: light dark;
  --text: #1f1f1f; --muted: #525252; --ground: #f1f3f6; --surface: #fff; --raised: #eceff3;
  --line: #dfe3e8; --control: #737373;
  --primary: #1d4f91; --on-primary: #fff; --focus: #0968f6; --danger: #b80a0a; --low: #855f00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #eceff3; --muted: #b3bcc7; --ground: #0d1014; --surface: #15191f; --raised: #262d36;
    --line: #37404b; --control: #98a2ae;
    --primary: #8ab8f5; --on-primary: #10151c; --focus: #8ab4ff; --danger: #ff9d94; --low: #f0c764;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 100%/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { padding: 1.5em 1em 2em; background: var(--surface); }
footer { padding: 1em; }
}
h1 { margin: 0 0 .5em; font-size: 1.6em; line-height: 1.25; }
h2 { margin: 2em 0 .5em; font-size: 1.2em; }
p { margin: .5em 0; }
a { color: var(--primary); }
.above { margin: 0; color: var(--muted); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
fieldset { min-width: 0; margin: 0 0 2em; padding: 0; border: 0; }
legend { width: 100%; margin-bottom: .6em; padding: 0; }
legend, .label { font-weight: 600; }
.position { display: block; color: var(--muted); font-size: .875em; font-weight: 400; }
label { display: block; }
.options { display: grid; gap: .5em; }
.option {
  display: flex; gap: .6em; align-items: center; min-height: 48px; padding: .4em .75em; line-height: 1.3;
  border: 1px solid var(--control); border-radius: 8px; cursor: pointer;
}
.option:hover { background: var(--raised); }
.option:has(:checked) { border-color: var(--primary); box-shadow: inset 0 0 0 1px var(--primary); background: var(--raised); }
.option input { width: 1.25em; height: 1.25em; flex: none; margin: 0; accent-color: var(--primary); }
.field { margin-bottom: 1.25em; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(15em, 1fr)); gap: 0 1.5em; }
select, textarea, input[type=text], input[type=number] {
  width: 100%; min-height: 48px; padding: .5em .75em; font: inherit; color: inherit; background: var(--surface);
  border: 1px solid var(--control); border-radius: 8px;
}
textarea { min-height: 7em; }
button {
  min-height: 48px; padding: .6em 1.75em; font: inherit; font-weight: 600; color: var(--on-primary);
  background: var(--primary); border: 2px solid transparent; border-radius: 8px; cursor: pointer;
}
.en, .hint { display: block; color: var(--muted); font-weight: 400; }
button .en, a .en { color: inherit; }
.errors { padding: 1em; border: 2px solid var(--danger); border-radius: 8px; margin-bottom: 1.5em; }
.errors h2 { margin: 0; }
.error { display: block; color: var(--danger); font-weight: 600; }
.number { font-size: 3.5em; line-height: 1.1; font-weight: 700; margin: 0; color: var(--primary); }
.reason { font-size: 1.5em; font-weight: 700; margin: .5em 0; }
.receipt { font-size: 1.75em; font-weight: 700; letter-spacing: .05em; margin: 0; }
dl { display: grid; grid-template-columns: minmax(8em, auto) 1fr; gap: .25em 1em; }
dt { color: var(--muted); }
dd { margin: 0; font-weight: 600; }
.scroll { overflow-x: auto; }
.units { padding: 0; list-style: none; }
.units li { padding: .9em 0; border-bottom: 1px solid var(--line); }
.units a { margin-right: 1.25em; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .6em 1em .6em 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.figure { font-weight: 600; }
.bar { display: block; width: 100%; height: .5em; margin-top: .3em; border-radius: .25em; }
.bar .track { fill: var(--raised); }
.bar .fill { fill: var(--primary); }
.low { display: block; color: var(--low); font-size: .875em; font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
@media (min-width: 48em) {
  main, footer { max-width: 46em; margin: 0 auto; }
  main { margin-top: 2em; padding: 2.5em 3em 3em; border: 1px solid var(--line); border-radius: 12px; }
  footer { padding: 1em 3em; }
  .options { grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr)); }
@media (forced-colors: active) { .bar .fill { fill: CanvasText; } .bar .track { stroke: CanvasText; } }
@media print { form, .actions { display: none; } main { border: 0; padding: 0; } body { color: #000; background: #fff; } }
`;

const digest = hash('sha256', css, 'hex').slice(0, 16);

/** The style sheet under an address that changes with its content, so it may be kept for ever. */
export const styleSheet = { name: `pages-${digest}.css`, css, path: `/assets/pages-${digest}.css` } as const;
