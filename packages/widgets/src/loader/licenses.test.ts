import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { licensesOf } from '../../build/licenses.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'suara-licenses-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('each package once, in order, with its text; our own modules need none', () => {
  install('node_modules/.store/b@2.0.0/node_modules/@scope/b', '@scope/b', 'LICENSE.md');
  install('node_modules/a', 'a', 'LICENCE');
  const modules = [
    'node_modules/.store/b@2.0.0/node_modules/@scope/b/dist/one.js',
    'node_modules/.store/b@2.0.0/node_modules/@scope/b/two.js',
    'packages/core/src/index.ts',
    'node_modules/a/a.js',
  ];
  expect(licensesOf(root, modules)).toBe('@scope/b 1.0.0 (MIT)\n\nText of @scope/b\n\na 1.0.0 (MIT)\n\nText of a\n');
});

test('a package without a licence file fails the build by its name', () => {
  install('node_modules/a', 'a', 'README.md');
  expect(() => licensesOf(root, ['node_modules/a/a.js'])).toThrow('a 1.0.0 comes without a licence file');
});

function install(folder: string, name: string, licenseFile: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
  writeFileSync(join(root, folder, licenseFile), `Text of ${name}\n`);
}
