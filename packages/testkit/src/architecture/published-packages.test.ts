import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedPackages } from '../tasks/building.ts';
import { root } from '../tasks/run.ts';

/**
 * The packages as somebody outside gets them: what `files` names and nothing else, without the source condition, in a
 * project of its own.
 */
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'suara-outside-'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(project, 'node_modules/@suara'), { recursive: true });
  for (const name of publishedPackages) install(name);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function install(name: string): void {
  const from = join(root, 'packages', name);
  const to = join(project, 'node_modules/@suara', name);
  if (!existsSync(join(from, 'dist/index.js'))) throw new Error(`packages/${name} is not built: npm run build`);
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { files: string[] };
  mkdirSync(to);
  for (const file of ['package.json', ...manifest.files]) {
    if (existsSync(join(from, file))) cpSync(join(from, file), join(to, file), { recursive: true });
  }
  linkDependencies(join(from, 'node_modules'), to);
}

/** Third-party dependencies are those of the workspace; packages of Suara are found beside each other. */
function linkDependencies(from: string, to: string): void {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(join(to, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string> | undefined>;
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    if (name.startsWith('@suara/')) continue;
    mkdirSync(join(to, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(from, name), join(to, 'node_modules', name));
  }
}

test('every entry of every exports map can be imported on a server', () => {
  const entries = publishedPackages.flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
      exports: Record<string, object>;
    };
    return Object.keys(manifest.exports).map((entry) => `@suara/${name}${entry.slice(1)}`);
  });
  const importable = entries.filter((entry) => !/widgets\/define|server\/main/.test(entry));
  writeFileSync(join(project, 'imports.js'), importable.map((entry) => `await import('${entry}');`).join('\n'));
  execFileSync(process.execPath, ['imports.js'], { cwd: project, stdio: 'pipe' });
  expect(importable.length).toBeGreaterThan(6);
});

test('the declarations type-check in a project of somebody else', () => {
  writeFileSync(
    join(project, 'use.ts'),
    `import { score, skm2017, type Score } from '@suara/schema';
     import { submissionSchema } from '@suara/schema/zod';
     import { browserEnvironment, outboxFor } from '@suara/core';
     import { SuaraSurvey, type SentDetail } from '@suara/widgets';
     import '@suara/widgets/define/survey';
     import { createApp, openStorage } from '@suara/server';
     export const result: Score = score(skm2017, {});
     export const outbox = outboxFor(browserEnvironment(), 'https://suara.example');
     export const detail = (event: CustomEvent<SentDetail>): string => event.detail.receipt;
     export const all = [submissionSchema, SuaraSurvey, createApp, openStorage];
     // @ts-expect-error the index is a string or null, never a number
     export const wrong: number = result.ikm;`,
  );
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom'];
  const types = ['--skipLibCheck', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, ...options, ...types, 'use.ts'], { cwd: project, stdio: 'pipe' });
});
