import { createHash } from 'node:crypto';
import type { OutputBundle, OutputChunk, Plugin } from 'rollup';
import type { PinnedFile } from '../src/loader/manifest.ts';
import { integrityPlaceholder } from './pinned-imports.ts';

/** The value of an `integrity` attribute. */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/**
 * Names every chunk after its content and writes into each the names and integrities of those it imports, beginning with
 * the ones that import nothing, so that whoever knows the hash of a chunk knows everything below it.
 */
export function pinChunks(): Plugin {
  return {
    name: 'suara-pin-chunks',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pinned = new Map<string, PinnedFile>();
        for (const chunk of importsFirst(bundle)) pinned.set(chunk.fileName, pin(chunk, pinned));
      },
    },
  };
}

function pin(chunk: OutputChunk, pinned: ReadonlyMap<string, PinnedFile>): PinnedFile {
  for (const [plainName, [name, integrity]] of pinned) {
    chunk.code = chunk.code
      .replaceAll(integrityPlaceholder(plainName), integrity)
      .replaceAll(`./${plainName}`, `./${name}`);
  }
  chunk.imports = chunk.imports.map((name) => pinned.get(name)?.[0] ?? name);
  const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 8);
  const name = chunk.fileName.replace(/\.js$/, `-${hash}.js`);
  chunk.fileName = name;
  return [name, integrityOf(chunk.code)];
}

function importsFirst(bundle: OutputBundle): OutputChunk[] {
  const sorted = new Set<OutputChunk>();
  const visit = (chunk: OutputChunk) => {
    const below = Object.values(bundle).filter(
      (other): other is OutputChunk => other.type === 'chunk' && mentions(chunk, other.fileName),
    );
    below.forEach(visit);
    sorted.add(chunk);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk') visit(file);
  }
  return [...sorted];
}

function mentions(chunk: OutputChunk, fileName: string): boolean {
  return chunk.fileName !== fileName && chunk.code.includes(`./${fileName}`);
}
