import { rollup, type Plugin } from 'rollup';
import { expect, test } from 'vitest';
import { editModules } from '../../build/edit-modules.ts';
import { privateNames } from '../../build/private-names.ts';
import { shortProperties } from '../../build/short-properties.ts';
import { staticModule } from '../../build/static-module.ts';

test('private members become properties that two classes of one name do not share', async () => {
  const code = await bundle(
    {
      'main.ts':
        'import { A } from "a.ts"; export class B extends A { #secret = 2; sum() { return super.sum() + this.#secret; } }',
      'a.ts': 'export class A { #secret = 1; sum() { return this.#secret; } }',
    },
    privateNames(),
  );
  expect(code).not.toContain('#');
  const { B } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    B: new () => { sum(): number };
  };
  expect(new B().sum()).toBe(3);
});

test('private custom properties become short, one name each; public ones stay', async () => {
  const text = ':root{--_surface:var(--suara-surface);--_text:red;color:var(--_text);background:var(--_surface)}';
  const code = await bundle({ 'main.ts': `export const text = '${text}';` }, shortProperties());
  expect(code).toContain(':root{--0:var(--suara-surface);--1:red;color:var(--1);background:var(--0)}');
});

test('an edit that no longer fits fails the build and names itself', async () => {
  const plugin = editModules('an-edit', [{ file: 'main.ts', pattern: /gone/, replacement: '' }]);
  await expect(bundle({ '/main.ts': 'export const a = 1;' }, plugin)).rejects.toThrow(
    /an-edit: main.ts no longer contains gone/,
  );
});

test('a module can be replaced by values', async () => {
  const plugin = staticModule('main.ts', { version: '1.2.3' });
  expect(await bundle({ 'main.ts': 'export const version = "";' }, plugin)).toContain('const version = "1.2.3"');
});

/** The one chunk of a few modules, the first being the entry, after a plugin. */
async function bundle(modules: Record<string, string>, plugin: Plugin): Promise<string> {
  const memory: Plugin = {
    name: 'memory',
    resolveId: (id) => (id in modules ? id : null),
    load: (id) => modules[id] ?? null,
  };
  const build = await rollup({ input: Object.keys(modules)[0]!, plugins: [plugin, memory] });
  const { output } = await build.generate({ format: 'es' });
  return output[0].code;
}
