import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { SuaraError } from '@suara/schema';
import { compress, type Encoding } from './compression.ts';

const manifestSchema = z.object({ version: z.string(), files: z.record(z.string(), z.string()) });

/** `sri.json`: a version of the bundle and the integrity hash of each of its files. */
export type SdkManifest = z.infer<typeof manifestSchema>;

/** A file of the bundle, packed. */
export interface SdkFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Changes with content and packing. */
  readonly etag: string;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * One version of the script-tag bundle, in a folder of its own. Only what `sri.json` lists is ever read, so no address
 * leads out of the folder. A bundle that is built anew is noticed by the time of its list.
 */
export class SdkFiles {
  readonly #folder: string;
  readonly #packed = new Map<string, Promise<Uint8Array>>();
  #manifest: SdkManifest | undefined;
  #readAt = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws {SuaraError} `not_found` when the folder holds no bundle */
  async manifest(): Promise<SdkManifest> {
    const path = join(this.#folder, 'sri.json');
    const { mtimeMs } = await stat(path).catch(notFound);
    if (this.#manifest && mtimeMs === this.#readAt) return this.#manifest;
    this.#packed.clear();
    this.#manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    this.#readAt = mtimeMs;
    return this.#manifest;
  }

  /** @throws {SuaraError} `not_found` for a file that is not listed */
  async file(name: string, encoding: Encoding): Promise<SdkFile> {
    const { files } = await this.manifest();
    const integrity = Object.entries(files).find(([listed]) => listed === name)?.[1];
    if (integrity === undefined) throw new SuaraError('not_found');
    const type = types[extname(name)] ?? 'application/octet-stream';
    return { bytes: await this.#pack(name, encoding), type, etag: `"${integrity.slice(7, 39)}-${encoding}"` };
  }

  #pack(name: string, encoding: Encoding): Promise<Uint8Array> {
    const key = `${encoding} ${name}`;
    const packed = this.#packed.get(key) ?? this.#read(name, encoding);
    this.#packed.set(key, packed);
    packed.catch(() => this.#packed.delete(key));
    return packed;
  }

  async #read(name: string, encoding: Encoding): Promise<Uint8Array> {
    return compress(await readFile(join(this.#folder, name)).catch(notFound), encoding);
  }
}

function notFound(error: unknown): never {
  throw new SuaraError('not_found', { cause: error });
}
