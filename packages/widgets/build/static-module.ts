import type { Plugin } from 'rollup';

/** Replaces a module by one that exports the given values. */
export function staticModule(id: string, values: Readonly<Record<string, unknown>>): Plugin {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  return { name: 'suara-static-module', load: (loaded) => (loaded === id ? lines.join('\n') : null) };
}
