import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'rollup';

/** Takes white space and comments out of `html` and `css` literals of our own modules. */
export function minifyTemplates(): Plugin {
  return {
    name: 'suara-minify-templates',
    async transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const minified = await minifyHTMLLiterals(code, { fileName: id });
      return minified && { code: minified.code, map: null };
    },
  };
}
