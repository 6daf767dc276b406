import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackages, buildSdk } from './building.ts';
import { checks, runChecks } from './checks.ts';
import { root, run, say } from './run.ts';
import { addTotals, closingLine, noTotals, readTotals, type Totals } from './totals.ts';

/**
 * `npm test`: the checks of the source, the build, every test in Node (rules, storage on both databases, HTTP, end to
 * end in a browser), every test inside a browser, and one closing line with the totals of all of them.
 */
const reports = mkdtempSync(join(tmpdir(), 'suara-reports-'));

const suites: readonly { readonly name: string; readonly execute: () => Promise<Totals> }[] = [
  { name: 'Source: oxlint, prettier, TypeScript', execute: checkSource },
  { name: 'Build: packages and script-tag bundle', execute: build },
  { name: 'Tests in Node', execute: testInNode },
  { name: 'Tests inside browsers', execute: testInBrowsers },
];

let totals = noTotals;
for (const { name, execute } of suites) {
  say(`\n== ${name}`);
  totals = addTotals(totals, await execute());
}
say();
say(closingLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;

async function checkSource(): Promise<Totals> {
  const failed = await runChecks();
  for (const name of failed) say(`failed: ${name}`);
  return { passed: checks.length - failed.length, failed: failed.length, skipped: 0 };
}

async function build(): Promise<Totals> {
  try {
    await buildPackages();
    await buildSdk();
    return { ...noTotals, passed: 1 };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { ...noTotals, failed: 1 };
  }
}

async function testInNode(): Promise<Totals> {
  const file = join(reports, 'vitest.json');
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`]);
  return readTotals(file, code, (report) => {
    const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  });
}

async function testInBrowsers(): Promise<Totals> {
  const file = join(reports, 'browsers.json');
  const code = await run('wtr', [], {
    cwd: join(root, 'packages/widgets'),
    env: {
      ...process.env,
      PATH: `${join(root, 'packages/widgets/node_modules/.bin')}:${process.env['PATH']}`,
      NODE_OPTIONS: '--conditions=suara-source',
      SUARA_TOTALS_FILE: file,
    },
  });
  return readTotals(file, code, (report) => report as Totals);
}
