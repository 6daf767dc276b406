import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rollup, type OutputChunk, type RollupOptions } from 'rollup';
import { elementBundle, loaderBundle } from '../rollup.config.ts';
import type { PinnedFile } from '../src/loader/manifest.ts';
import { licensesOf } from './licenses.ts';
import { integrityOf } from './pin-chunks.ts';

const packageFolder = join(import.meta.dirname, '..');
const repository = join(packageFolder, '../..');

/** One file of the bundle. */
export interface SdkFile {
  readonly name: string;
  readonly code: string;
  readonly integrity: string;
  /** The modules it is made of, relative to the repository. */
  readonly modules: readonly string[];
}

/** Builds the script-tag bundle in memory: `suara.js` first, then every chunk. */
export async function buildSdk(version: string): Promise<SdkFile[]> {
  const chunks = new Map<string, OutputChunk>();
  const files: Record<string, PinnedFile> = {};
  for (const name of ['survey', 'result', 'all']) {
    for (const chunk of await generate(elementBundle(name))) {
      // The catalogues come out of several bundles, the same each time.
      chunks.set(chunk.fileName, chunk);
      if (chunk.name === name) files[name] = [chunk.fileName, integrityOf(chunk.code)];
    }
  }
  const loader = await generate(loaderBundle({ version, files }));
  return [...loader, ...chunks.values()].map((chunk) => ({
    name: chunk.fileName,
    code: chunk.code,
    integrity: integrityOf(chunk.code),
    modules: chunk.moduleIds.map((id) => relative(repository, id)),
  }));
}

/** The licences of everything in the bundle that is not ours. */
export function sdkLicenses(files: readonly SdkFile[]): string {
  return licensesOf(
    repository,
    files.flatMap(({ modules }) => modules),
  );
}

/**
 * Writes `sdk/VERSION/`, whose scripts are served as they are, and apart from it a list of modules for the tests that look
 * into the bundle. Folders of other versions stay: pages pin them.
 */
export function writeSdk(version: string, files: readonly SdkFile[]): void {
  const folder = join(packageFolder, 'sdk', version);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(packageFolder, 'dist'), { recursive: true });
  for (const { name, code } of files) writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, 'licenses.txt'), sdkLicenses(files));
  writeJson(join(folder, 'sri.json'), { version, files: pick(files, 'integrity') });
  // Last, so that a server that runs meanwhile misses nothing.
  const written = new Set(['licenses.txt', 'sri.json', ...files.map(({ name }) => name)]);
  for (const name of readdirSync(folder)) if (!written.has(name)) rmSync(join(folder, name));
  writeJson(join(packageFolder, 'dist/sdk-modules.json'), { modules: pick(files, 'modules') });
}

async function generate(options: RollupOptions): Promise<OutputChunk[]> {
  const bundle = await rollup({ ...options, onwarn: fail });
  const { output } = await bundle.generate([options.output ?? {}].flat()[0] ?? {});
  await bundle.close();
  return output.filter((file): file is OutputChunk => file.type === 'chunk');
}

function fail({ message }: { readonly message: string }): never {
  throw new Error(message);
}

function pick<Key extends keyof SdkFile>(files: readonly SdkFile[], key: Key): Record<string, SdkFile[Key]> {
  return Object.fromEntries(files.map((file) => [file.name, file[key]]));
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.main) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  writeSdk(version, await buildSdk(version));
}
