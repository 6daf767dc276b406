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
import { shortProperties } from './build/short-properties.ts';
import { staticModule } from './build/static-module.ts';
import type { Manifest } from './src/loader/manifest.ts';

/** Chromium 80, Firefox 94 and Safari 15 read this. */
const target = 'es2020';

const source = (path: string): string => join(import.meta.dirname, 'src', path);

/**
 * What a page with certain elements loads: one file, since sharing chunks between elements costs each of them half a
 * kilobyte of what brotli learns along the way. A page with several elements loads the bundle of all.
 */
export function elementBundle(name: string): RollupOptions {
  return {
    input: { [name]: source(`define/${name}.ts`) },
    plugins: [...plugins(), pinnedImports(), pinChunks()],
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', plugins: outputPlugins() },
  };
}

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
  const shared = { tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } }, sourceMap: false };
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
    shortProperties(),
    minify({ minify: false, minifySyntax: true, target, sourceMap: false }),
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 5, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
      // The licences of what the bundle contains stand in a file of their own.
      format: { comments: false },
      mangle: { properties: { regex: /^_\$/, reserved: ['id', 'en'] } },
    }),
  ];
}
