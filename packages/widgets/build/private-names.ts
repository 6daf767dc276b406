import type { Plugin } from 'rollup';
import { applyEdits, walk, type Edit } from './walk.ts';

/** What a private name becomes. The minifier shortens every name that begins so. */
export const privatePrefix = '_$private_';

/**
 * ES2020 has no private members: lowered faithfully, each becomes a WeakMap and every use a call. In the bundle, where
 * nobody can name them anyway, they become ordinary properties with a name of their own for every module.
 */
export function privateNames(): Plugin {
  let modules = 0;
  return {
    name: 'suara-private-names',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('#')) return null;
      modules += 1;
      const edits: Edit[] = [];
      for (const { type, start, end } of walk(this.parse(code))) {
        if (type !== 'PrivateIdentifier') continue;
        edits.push({ start, end, text: `${privatePrefix}${modules}_${code.slice(start + 1, end)}` });
      }
      return { code: applyEdits(code, edits), map: null };
    },
  };
}
