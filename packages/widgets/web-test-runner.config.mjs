import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { buildSdk, writeSdk } from './build/build-sdk.ts';
import { availableBrowsers } from './testing/browsers.ts';
import { serveApi, serveSdk } from './testing/sdk-middleware.ts';
import { totalsReporter } from './testing/totals-reporter.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
writeSdk(version, await buildSdk(version));

/** The same tests run on the source with Lit as it is, and on the script-tag bundle. */
const shared = ['src/base', 'src/survey', 'src/result'].map((folder) => `${folder}/**/*.browser-test.ts`);

export default {
  rootDir: join(import.meta.dirname, '../..'),
  nodeResolve: { exportConditions: ['suara-source', 'browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  middleware: [serveSdk, serveApi],
  browsers: await availableBrowsers(),
  concurrency: 2,
  reporters: [defaultReporter({ reportTestProgress: false }), totalsReporter()],
  testFramework: { config: { timeout: 15_000 } },
  groups: [
    { name: 'source', files: shared, testRunnerHtml: page('source') },
    { name: 'bundle', files: shared, testRunnerHtml: page('bundle') },
    { name: 'loading', files: ['src/define/**/*.browser-test.ts', 'src/loader/**/*.browser-test.ts'] },
  ],
};

function page(subject) {
  return (testFramework) => `<!doctype html>
    <html lang="id" data-subject="${subject}">
      <head><title>Suara</title></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`;
}
