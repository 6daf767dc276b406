import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folderOfPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * The licences of the packages that modules come from, each with its whole text, as their authors ask of whoever passes
 * their code on. Our own modules are left out.
 *
 * @param modules paths below the root, such as `node_modules/lit-html/lit-html.js`
 * @throws {Error} when a package has no licence file, since the bundle may then not be passed on
 */
export function licensesOf(root: string, modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((module) => folderOfPackage.exec(module)?.[0] ?? []));
  return [...folders]
    .map((folder) => licenseIn(join(root, folder)))
    .sort()
    .join('\n');
}

function licenseIn(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e\b/i.test(candidate));
  if (!file) throw new Error(`${name} ${version} comes without a licence file`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
