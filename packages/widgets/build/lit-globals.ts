import type { Plugin } from 'rollup';

interface Edit {
  /** End of the module id that the edit belongs to. */
  readonly file: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/**
 * What Lit does to the page's global object, by file. Our copy must live beside a host's own Lit: a second Trusted
 * Types policy of the same name throws under CSP, and whichever copy comes second announces itself as a duplicate.
 */
const edits: readonly Edit[] = [
  { file: 'lit-html.js', pattern: /createPolicy\("lit-html"/, replacement: 'createPolicy("suara-lit-html"' },
  { file: 'lit-html.js', pattern: /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\)/, replacement: '' },
  { file: 'lit-html.js', pattern: versionPush('litHtmlVersions'), replacement: ';' },
  { file: 'css-tag.js', pattern: /&&\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)/, replacement: '' },
  { file: 'css-tag.js', pattern: /,(\w)=\w\.litNonce;void 0!==\1&&\w\.setAttribute\("nonce",\1\),/, replacement: ';' },
  { file: 'reactive-element.js', pattern: /(\w)=\w\.reactiveElementPolyfillSupport/, replacement: '$1=void 0' },
  {
    file: 'reactive-element.js',
    pattern: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/,
    replacement: '',
  },
  {
    file: 'reactive-element.js',
    pattern: /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const \w=litPropertyMetadata\.get\(\1\);.*?\}(?=this)/,
    replacement: '',
  },
  { file: 'reactive-element.js', pattern: versionPush('reactiveElementVersions'), replacement: ';' },
  {
    file: 'lit-element.js',
    pattern:
      /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/,
    replacement: ';',
  },
  { file: 'lit-element.js', pattern: versionPush('litElementVersions'), replacement: ';' },
];

/** Takes every name of Lit out of `window`. An edit that no longer fits, after an update of Lit, fails the build. */
export function litGlobals(): Plugin {
  return {
    name: 'suara-lit-globals',
    transform(code, id) {
      const due = edits.filter(({ file }) => /[\\/](lit-html|lit-element|reactive-element)[\\/]/.test(id) && id.endsWith(`/${file}`));
      if (due.length === 0) return null;
      return { code: due.reduce((text, edit) => applied(text, edit), code), map: null };
    },
  };
}

function applied(code: string, { file, pattern, replacement }: Edit): string {
  if (!pattern.test(code)) throw new Error(`${file} no longer contains ${pattern.source}: adapt build/lit-globals.ts`);
  return code.replace(pattern, replacement);
}

function versionPush(name: string): RegExp {
  return new RegExp(`[,;]?\\(\\w\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)[,;]?`);
}
