import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { bundleFolder, readBundle, type Bundle } from './bundle.ts';

/**
 * Ceilings in bytes, brotli at its best: the loader, and all that it fetches for an element with one catalogue. The reasons:
 * the loader is on every page of an agency and must be free; a survey opens on a weak network in about a second at 12 kB;
 * a result sits on home pages. An end-to-end test proves that these are the files a browser fetches.
 */
const ceilings = { loader: 1_000, survey: 12_000, result: 7_500 };

/** What must never reach a page, by a piece of its module path. */
const forbiddenModules = [/node_modules\/zod\//, /node_modules\/pg\//, /packages\/server\//, /schema\/src\/zod\//];

/** Sentences that show the server's error table was pulled into a page. */
const forbiddenText = ['Data hitungan rusak', 'trustedTypes.createPolicy("lit-html"', 'litHtmlVersions'];

let bundle: Bundle;
beforeAll(() => {
  bundle = readBundle();
});

test('the loader alone stays under its ceiling', () => {
  expect(brotliBytes(['suara.js'])).toBeLessThanOrEqual(ceilings.loader);
});

test('a survey stays under its ceiling with core, outbox, lit-html and one catalogue', () => {
  expect(brotliBytes(bundle.filesFor('survey', 'id'))).toBeLessThanOrEqual(ceilings.survey);
  expect(brotliBytes(bundle.filesFor('survey', 'en'))).toBeLessThanOrEqual(ceilings.survey);
});

test('a result stays under its ceiling with lit-html and one catalogue', () => {
  expect(brotliBytes(bundle.filesFor('result', 'id'))).toBeLessThanOrEqual(ceilings.result);
  expect(brotliBytes(bundle.filesFor('result', 'en'))).toBeLessThanOrEqual(ceilings.result);
});

test('no server code and no zod is in any page bundle', () => {
  const culprits = Object.entries(bundle.modules).flatMap(([file, modules]) =>
    modules
      .filter((module) => forbiddenModules.some((pattern) => pattern.test(module)))
      .map((module) => `${file} <- ${module}`),
  );
  expect(culprits).toEqual([]);
});

test('no error table and no global of Lit is in any page bundle', () => {
  const culprits = readdirSync(bundleFolder).flatMap((file) => {
    const text = readFileSync(join(bundleFolder, file), 'utf8');
    return forbiddenText.filter((piece) => text.includes(piece)).map((piece) => `${file}: ${piece}`);
  });
  expect(culprits).toEqual([]);
});

function brotliBytes(files: readonly string[]): number {
  return files.reduce((total, file) => total + brotliCompressSync(bundle.read(file)).length, 0);
}
