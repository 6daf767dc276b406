import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { InputPluginOption, OutputPluginOption, RollupOptions } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { litGlobals } from './build/lit-globals.ts';
import { minifyTemplates } from './build/minify-templates.ts';
import { pinChunks } from './build/pin-chunks.ts';
import { pinnedImports } from './build/pinned-imports.ts';
import { privateNames } from './build/private-names.ts';
import { staticModule } from './build/static-module.ts';
import type { Manifest } from './src/loader/manifest.ts';

/** Chromium 80, Firefox 94 and Safari 15 read this. */
const target = 'es2020';

const source = (path: string): string => join(import.meta.dirname, 'src', path);

/** The elements, each an entry, with what they share in chunks of its own. */
export const elementBundle: RollupOptions = {
  input: { survey: source('define/survey.ts'), result: source('define/result.ts') },
  plugins: [...plugins(), pinnedImports(), pinChunks()],
  output: {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    hoistTransitiveImports: false,
    plugins: outputPlugins(),
  },
};

/** The classic script that pages paste. It needs to know the elements, so it is built after them. */
export function loaderBundle(manifest: Manifest): RollupOptions {
  const manifestModule = staticModule(source('loader/manifest.ts'), { manifest });
  return {
    input: { suara: source('loader/entry.ts') },
    plugins: [manifestModule, ...plugins()],
    output: { format: 'iife', entryFileNames: '[name].js', plugins: outputPlugins() },
  };
}

function plugins(): InputPluginOption[] {
  // Types go first, then private names, and only then is the rest lowered.
  const shared = { tsconfig: false, tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } }, sourceMap: false };
  return [
    nodeResolve({ exportConditions: ['suara-source', 'production', 'browser'] }),
    litGlobals(),
    minifyTemplates(),
    esbuild({ ...shared, target: 'esnext' }),
    privateNames(),
    esbuild({ ...shared, target }),
  ];
}

function outputPlugins(): OutputPluginOption[] {
  return [
    minify({ minify: false, minifySyntax: true, target, sourceMap: false }),
    terser({
      ecma: 2020,
      module: true,
      // One table for all chunks, or a name would be shortened to one thing here and another there.
      nameCache: {},
      compress: { passes: 3, unsafe_arrows: true },
      mangle: { properties: { regex: /^_\$/, reserved: ['id', 'en'] } },
    }),
  ];
}
