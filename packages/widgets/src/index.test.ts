import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from './define/define.ts';
import packageJson from '../package.json' with { type: 'json' };

/** What importing the classes does to a server, in a process of its own. */
const script = `
  const before = Object.getOwnPropertyNames(globalThis);
  const { SuaraSurvey, SuaraResult } = await import('@suara/widgets');
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
  const registered = ['suara-survey', 'suara-result'].filter((name) => globalThis.customElements?.get(name));
  console.log(JSON.stringify({ classes: [SuaraSurvey.name, SuaraResult.name], added, registered }));`;

test('importing the classes on a server registers nothing and adds no name of ours', () => {
  const output = execFileSync(
    process.execPath,
    ['--conditions=suara-source', '--input-type=module', '--eval', script],
    { encoding: 'utf8', cwd: join(import.meta.dirname, '..') },
  );
  const { classes, added, registered } = JSON.parse(output) as Record<string, string[]>;
  expect(classes).toEqual(['SuaraSurvey', 'SuaraResult']);
  expect(registered).toEqual([]);
  // What Lit leaves on a server; the script-tag bundle is free of it.
  expect(added?.filter((name) => !name.startsWith('lit'))).toEqual([]);
});

test('the version is that of the package', () => {
  expect(version).toBe(packageJson.version);
});
