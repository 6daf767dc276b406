import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SuaraError } from '@suara/schema';
import { SdkFiles } from './sdk-files.ts';

/** Three numbers: what may follow `/sdk/` in an address, and nothing that leads elsewhere. */
const versionPattern = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

/**
 * Every version of the bundle that lies below a folder, each in a folder named after it. An operator keeps the folders of
 * earlier versions, so that a page that pins one goes on working after an upgrade.
 */
export class SdkVersions {
  readonly #folder: string;
  readonly #versions = new Map<string, SdkFiles>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws {SuaraError} `not_found` when the address names no version */
  version(name: string): SdkFiles {
    if (!versionPattern.test(name)) throw new SuaraError('not_found');
    const files = this.#versions.get(name) ?? new SdkFiles(join(this.#folder, name));
    this.#versions.set(name, files);
    return files;
  }

  /**
   * The newest version.
   *
   * @throws {SuaraError} `not_found` when there is none
   */
  async newest(): Promise<SdkFiles> {
    const names = await readdir(this.#folder).catch(() => []);
    const newest = names
      .filter((name) => versionPattern.test(name))
      .sort(compareVersions)
      .at(-1);
    if (newest === undefined) throw new SuaraError('not_found');
    return this.version(newest);
  }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  return left.map((part, position) => part - right[position]!).find((difference) => difference !== 0) ?? 0;
}
