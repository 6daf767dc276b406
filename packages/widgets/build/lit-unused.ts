import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { editModules, type ModuleEdit } from './edit-modules.ts';

const file = 'lit-html/lit-html.js';

/** What lit-html offers and no template of ours uses: directives, compiled templates, boolean attributes, and bindings outside
 * children and attributes. */
const edits: readonly ModuleEdit[] = [
  {
    file,
    pattern: /function (\w)\((\w),(\w),\w=\2,\w\)\{.*?,\3\}(?=class )/,
    replacement: 'function $1($2,$3){return $3}',
  },
  { file, pattern: /if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=else if\(8)/, replacement: '}' },
  { file, pattern: /else\{let (\w)=-1;for\(;-1!==\(\1=.*?\.length-1\}/, replacement: '' },
  { file, pattern: /2===\w\?"<svg>":3===\w\?"<math>":""/, replacement: '""' },
  { file, pattern: /\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, replacement: '' },
  { file, pattern: /,2===\w\|\|3===\w\)\{const (\w)=this\.el\.content\.firstChild;.*?\}/, replacement: '){}' },
  { file, pattern: /:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, replacement: ':0' },
  {
    file,
    pattern: /"number"==typeof (\w)\?this\.(_\$AC\(\w\)):\(void 0===\1\.el.*?,\1\)(?=;)/,
    replacement: 'this.$2',
  },
  { file, pattern: /setConnected\(\w\)\{.*?\}(?=\}class)/, replacement: '' },
  { file, pattern: /this\._\$AP\?\.\(!1,!0,\w\);/, replacement: ';' },
  { file, pattern: /"\?"===\w\[1\]\?\w:/, replacement: '' },
  { file, pattern: /get (?:parentNode|tagName|startNode|endNode|_\$AU)\(\)\{[^{}]*\}/g, replacement: '' },
];

/** Leaves out of the bundle what our elements do not use of Lit: about two of its five kilobytes. */
export function litUnused(): Plugin[] {
  return [editModules('suara-lit-unused', edits), slimLit()];
}

function slimLit(): Plugin {
  const slim = join(import.meta.dirname, 'slim-lit.ts');
  return { name: 'suara-slim-lit', resolveId: (source) => (source === 'lit' ? slim : null) };
}
