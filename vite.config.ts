import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * One configuration for every package. Run inside a package it builds the entries that the package's own `exports`
 * name, each from its `suara-source` file; run at the root it configures the tests, which import source directly.
 */
const sourceCondition = 'suara-source';

interface PackageJson {
  readonly exports?: Record<string, Record<string, string>>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

const packageFile = join(process.cwd(), 'package.json');
const packageJson = (existsSync(packageFile) ? JSON.parse(readFileSync(packageFile, 'utf8')) : {}) as PackageJson;
const external = Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies });

export default defineConfig({
  resolve: { conditions: [sourceCondition, 'module', 'node', 'default'] },
  ssr: { resolve: { conditions: [sourceCondition, 'node', 'default'] } },
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    emptyOutDir: false,
    lib: { entry: libraryEntries(), formats: ['es'] },
    rollupOptions: {
      external: (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts'],
    globalSetup: ['packages/testkit/src/database/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

function libraryEntries(): Record<string, string> {
  const entries = Object.values(packageJson.exports ?? {}).flatMap((target) => {
    const source = target[sourceCondition];
    return source?.endsWith('.ts') ? [[source.replace(/^\.\/src\/|\.ts$/g, ''), source] as const] : [];
  });
  return Object.fromEntries(entries);
}
