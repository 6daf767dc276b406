import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tasks/run.ts';

const widgets = join(root, 'packages/widgets');
const { version } = JSON.parse(readFileSync(join(widgets, 'package.json'), 'utf8')) as { version: string };
const modulesFile = join(widgets, 'dist/sdk-modules.json');

/** Folder of the built bundle. */
export const bundleFolder = join(widgets, 'sdk', version);

/** The built script-tag bundle. */
export interface Bundle {
  /** Modules by the file they went into, paths relative to the repository. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** Every file that the loader fetches for a page with this element alone, in a language. */
  filesFor(element: 'survey' | 'result', language: 'id' | 'en'): string[];
  read(file: string): Buffer;
}

/**
 * Reads the bundle in `packages/widgets/sdk`.
 *
 * @throws {Error} when it has not been built
 */
export function readBundle(): Bundle {
  if (!existsSync(modulesFile)) throw new Error('The script-tag bundle is not built: npm run build');
  const { modules } = JSON.parse(readFileSync(modulesFile, 'utf8')) as Pick<Bundle, 'modules'>;
  const files = readdirSync(bundleFolder);
  return {
    modules,
    filesFor: (element, language) => [...withImports(named(files, element)), named(files, `${element}.${language}`)],
    read: (file) => readFileSync(join(bundleFolder, file)),
  };
}

/** Chunks are called `name-hash.js`. */
function named(files: readonly string[], name: string): string {
  const file = files.find((candidate) => candidate.replace(/-[^-]+\.js$/, '') === name);
  if (!file) throw new Error(`The bundle has no ${name}.`);
  return file;
}

function withImports(entry: string): string[] {
  const reached = new Set([entry]);
  for (const file of reached) {
    const code = readFileSync(join(bundleFolder, file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) reached.add(imported!);
  }
  return [...reached];
}
