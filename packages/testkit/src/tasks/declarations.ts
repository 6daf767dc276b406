import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run.ts';

/**
 * Writes the `.d.ts` files of a package for the entries of its exports map. Vite emits none. Other packages are seen
 * through their own declarations, as an outside user sees them, so packages are built in order.
 *
 * @throws {Error} with TypeScript's messages when a declaration cannot be made
 */
export function emitDeclarations(packageName: string): void {
  const folder = join(root, 'packages', packageName);
  const options = declarationOptions(folder);
  const program = ts.createProgram(sourceEntries(folder), options);
  const emitted = program.emit();
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host));
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

function declarationOptions(folder: string): ts.CompilerOptions {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { compilerOptions } = config.config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  return {
    ...options,
    customConditions: [],
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(folder, 'src'),
    outDir: join(folder, 'dist'),
  };
}

function sourceEntries(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { 'suara-source': string }>;
  };
  return Object.values(exports).map((target) => join(folder, target['suara-source']));
}
