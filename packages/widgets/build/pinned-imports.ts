import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { applyEdits, walk, type Edit } from './walk.ts';

const helper = join(import.meta.dirname, '../src/base/pinned-import.ts');

/** Stands for the integrity of a chunk until `pinChunks` knows it. */
export function integrityPlaceholder(fileName: string): string {
  return `integrity of ${fileName}`;
}

/**
 * Makes every `import('./chunk.ts')` a checked one: the chunk becomes an entry of its own, and the call goes through
 * `pinnedImport`, which gets the chunk's name and integrity. Runs after TypeScript is gone.
 */
export function pinnedImports(): Plugin {
  return {
    name: 'suara-pinned-imports',
    async transform(code, id) {
      if (id === helper || !code.includes('import(')) return null;
      const edits: Edit[] = [];
      for (const { type, start, end, source } of walk(this.parse(code))) {
        if (type !== 'ImportExpression' || typeof source?.value !== 'string') continue;
        const target = await this.resolve(source.value, id);
        if (!target) this.error(`cannot resolve ${source.value} in ${id}`);
        const reference = this.emitFile({ type: 'chunk', id: target.id });
        edits.push({ start, end, text: `pinnedImport(import.meta.ROLLUP_FILE_URL_${reference})` });
      }
      if (edits.length === 0) return null;
      return { code: `import { pinnedImport } from ${JSON.stringify(helper)};\n${applyEdits(code, edits)}`, map: null };
    },
    resolveFileUrl({ fileName }) {
      return `${JSON.stringify(`./${fileName}`)}, ${JSON.stringify(integrityPlaceholder(fileName))}`;
    },
  };
}
