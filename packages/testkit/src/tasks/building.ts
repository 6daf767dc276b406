import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { emitDeclarations } from './declarations.ts';
import { root, run, sourceCondition } from './run.ts';

/** Packages that are published, in the order in which their declarations depend on each other. */
export const publishedPackages = ['schema', 'core', 'widgets', 'server'] as const;

/** Builds the script-tag bundle into `packages/widgets/sdk`. */
export async function buildSdk(): Promise<void> {
  await build('widgets', 'node', [sourceCondition, 'build/build-sdk.ts']);
}

/** Builds every published package from its own exports map: JavaScript by Vite, declarations by TypeScript. */
export async function buildPackages(): Promise<void> {
  for (const name of publishedPackages) {
    rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
    await build(name, 'vite', ['build', '--config', '../../vite.config.ts', '--logLevel', 'warn']);
    emitDeclarations(name);
  }
}

async function build(name: string, command: string, commandArguments: readonly string[]): Promise<void> {
  const code = await run(command, commandArguments, { cwd: join(root, 'packages', name) });
  if (code !== 0) throw new Error(`Building ${name} failed.`);
}
