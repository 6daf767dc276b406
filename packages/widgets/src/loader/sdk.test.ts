import { beforeAll, expect, test } from 'vitest';
import { buildSdk, sdkLicenses, type SdkFile } from '../../build/build-sdk.ts';
import { integrityOf } from '../../build/pin-chunks.ts';

let files: SdkFile[];

beforeAll(async () => {
  files = await buildSdk('1.2.3');
});

test('is the loader, a file for each element and for all, and a catalogue for each language', () => {
  expect(files.map(({ name }) => name.replace(/-[0-9a-f]{8}\.js$/, '')).sort()).toEqual([
    'all',
    'result',
    'result.en',
    'result.id',
    'suara.js',
    'survey',
    'survey.en',
    'survey.id',
  ]);
});

test('whoever pins the loader pins every file below it', () => {
  expect(integritiesIn('suara.js')).toEqual(['all', 'result', 'survey'].map(integrity).sort());
  expect(integritiesIn('survey')).toEqual([integrity('survey.en'), integrity('survey.id')].sort());
  expect(integritiesIn('all')).toHaveLength(4);
});

test('names every file after its content, and names none that is not there', () => {
  const names = files.map(({ name }) => name);
  const mentioned = files.flatMap(({ code }) => code.match(/[\w.]+-[0-9a-f]{8}\.js/g) ?? []);
  expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(mentioned).size).toBe(names.length - 1);
});

test('comes out the same every time', async () => {
  expect(await buildSdk('1.2.3')).toEqual(files);
});

test('is ES2020: no private member, no logical assignment, no class field, no static block', () => {
  for (const { code, name } of files) {
    expect(code, name).not.toMatch(/this\.#|\?\?=|\|\|=|&&=|static ?\{|;static \w+=/);
  }
});

test('leaves no name of Lit in the window', () => {
  for (const { code, name } of files) {
    expect(code, name).not.toMatch(/lit\w*Versions|PolyfillSupport|litPropertyMetadata|litNonce|ShadyCSS/);
    expect(code, name).not.toContain('"lit-html"');
  }
});

test('uses nothing that old libraries on host pages replace', () => {
  for (const { code, name } of files) {
    expect(code, name).not.toMatch(
      /Array\.from|for ?\((?:const|let|var) \w+ in |Object\.hasOwn\(|\.at\(|structuredClone/,
    );
    expect(code, name).not.toContain('(?<');
  }
});

test('names the licence of everything in it that is not ours, and carries no banner instead', () => {
  const licenses = sdkLicenses(files);
  expect(licenses.match(/^\S+ [\d.]+ \(.+\)$/gm)?.map((line) => line.replace(/ [\d.]+ /, ' '))).toEqual([
    'idb-keyval (Apache-2.0)',
    'lit-html (BSD-3-Clause)',
  ]);
  expect(licenses).toContain('Redistributions in binary form must reproduce the above copyright');
  for (const { code, name } of files) expect(code, name).not.toMatch(/@license|\/\*/);
});

function file(name: string): SdkFile {
  return files.find((candidate) => candidate.name.replace(/-[0-9a-f]{8}\.js$/, '') === name)!;
}

function integrity(name: string): string {
  const { code, integrity: stated } = file(name);
  expect(stated).toBe(integrityOf(code));
  return stated;
}

function integritiesIn(name: string): string[] {
  return (file(name).code.match(/sha384-[\w+/]{64}/g) ?? []).sort();
}
