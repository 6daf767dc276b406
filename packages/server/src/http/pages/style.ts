import { hash } from 'node:crypto';

/** The style sheet of the hosted pages: 320 px and up, light and dark, print, and visible focus everywhere. */
const css = `
:root {
  color-scheme: light dark;
  --text: #1f1f1f; --muted: #525252; --surface: #fff; --raised: #f5f5f3; --border: #737373;
  --primary: #1d4f91; --on-primary: #fff; --focus: #0968f6; --danger: #b80a0a; --low: #855f00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f2f2f0; --muted: #c4c4c0; --surface: #161616; --raised: #232323; --border: #9a9a96;
    --primary: #9cc2f5; --on-primary: #0b1a2e; --focus: #8ab4ff; --danger: #ff9d94; --low: #f0c764;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--text); font: 100%/1.5 system-ui, sans-serif; }
main, header, footer { max-width: 44em; margin: 0 auto; padding: 1em; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.2em; margin-top: 2em; }
a { color: var(--primary); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
fieldset { margin: 0 0 1.5em; padding: 1em; border: 1px solid var(--border); border-radius: 8px; }
legend, .label { font-weight: 600; }
label { display: block; }
.option { display: flex; gap: .6em; align-items: center; min-height: 44px; }
.option input { width: 1.4em; height: 1.4em; flex: none; margin: 0; accent-color: var(--primary); }
.field { margin-bottom: 1em; }
select, textarea, input[type=text], input[type=number] {
  width: 100%; min-height: 44px; padding: .5em; font: inherit; color: inherit; background: var(--surface);
  border: 1px solid var(--border); border-radius: 8px;
}
textarea { min-height: 7em; }
button {
  min-height: 44px; padding: .6em 1.5em; font: inherit; font-weight: 600; color: var(--on-primary);
  background: var(--primary); border: 2px solid transparent; border-radius: 8px; cursor: pointer;
}
.en, .hint { display: block; color: var(--muted); font-weight: 400; }
button .en, a .en { color: inherit; }
.errors { padding: 1em; border: 2px solid var(--danger); border-radius: 8px; margin-bottom: 1.5em; }
.errors h2 { margin: 0; }
.error { display: block; color: var(--danger); font-weight: 600; }
.number { font-size: 3.5em; line-height: 1.1; font-weight: 700; margin: 0; }
.reason { font-size: 1.5em; font-weight: 700; margin: 0; }
.receipt { font-size: 1.75em; font-weight: 700; letter-spacing: .05em; margin: 0; }
dl { display: grid; grid-template-columns: minmax(8em, auto) 1fr; gap: .25em 1em; }
dt { color: var(--muted); }
dd { margin: 0; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5em .5em .5em 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--border); }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: block; width: 100%; height: .6em; margin-top: .3em; }
.bar .track { fill: var(--raised); stroke: var(--border); vector-effect: non-scaling-stroke; }
.bar .fill { fill: var(--primary); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.low { display: block; color: var(--low); font-weight: 600; }
@media (forced-colors: active) { .bar .fill { fill: CanvasText; } }
@media print { form, .actions { display: none; } body { color: #000; background: #fff; } }
`;

const digest = hash('sha256', css, 'hex').slice(0, 16);

/** The style sheet under an address that changes with its content, so it may be kept for ever. */
export const styleSheet = { name: `pages-${digest}.css`, css, path: `/assets/pages-${digest}.css` } as const;
