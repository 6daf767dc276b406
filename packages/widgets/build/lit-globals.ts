import type { Plugin } from 'rollup';
import { editModules, type ModuleEdit } from './edit-modules.ts';

const html = 'lit-html/lit-html.js';

/**
 * What Lit reads from and writes to the page's global object. Our copy must live beside a host's own Lit: a second
 * Trusted Types policy of the same name throws under CSP, and whichever copy comes second announces a duplicate.
 */
const edits: readonly ModuleEdit[] = [
  { file: html, pattern: /createPolicy\("lit-html"/, replacement: 'createPolicy("suara-lit-html"' },
  { file: html, pattern: /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\)/, replacement: '' },
  { file: html, pattern: /,\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, replacement: '' },
];

/** Takes every name of Lit out of `window`. */
export function litGlobals(): Plugin {
  return editModules('suara-lit-globals', edits);
}
