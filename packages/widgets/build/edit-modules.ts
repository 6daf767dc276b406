import type { Plugin } from 'rollup';

/** A change to the text of somebody else's module. */
export interface ModuleEdit {
  /** End of the module's id. */
  readonly file: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** Applies edits. One that no longer fits, after an update of the module, fails the build instead of being left out. */
export function editModules(name: string, edits: readonly ModuleEdit[]): Plugin {
  return {
    name,
    transform(code, id) {
      const due = edits.filter(({ file }) => id.endsWith(`/${file}`));
      return due.length === 0 ? null : { code: due.reduce((text, edit) => applied(name, text, edit), code), map: null };
    },
  };
}

function applied(name: string, code: string, { file, pattern, replacement }: ModuleEdit): string {
  if (code.search(pattern) < 0) throw new Error(`${name}: ${file} no longer contains ${pattern.source}`);
  return code.replace(pattern, replacement);
}
