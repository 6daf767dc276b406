import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Bundle } from '../architecture/bundle.ts';

/** Bytes of a set of files as they are and as they travel. */
export interface Bytes {
  readonly files: readonly string[];
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Bytes of each page entry: the loader, and all that it fetches for an element in Indonesian. */
export function entryBytes(bundle: Bundle): Record<string, Bytes> {
  return {
    loader: bytesOf(bundle, ['suara.js']),
    survey: bytesOf(bundle, bundle.filesFor('survey', 'id')),
    result: bytesOf(bundle, bundle.filesFor('result', 'id')),
  };
}

function bytesOf(bundle: Bundle, files: readonly string[]): Bytes {
  const contents = files.map((file) => bundle.read(file));
  const total = (size: (content: Buffer) => number): number =>
    contents.reduce((sum, content) => sum + size(content), 0);
  return {
    files,
    minified: total((content) => content.length),
    gzip: total((content) => gzipSync(content, { level: 9 }).length),
    brotli: total((content) => brotliCompressSync(content).length),
  };
}
