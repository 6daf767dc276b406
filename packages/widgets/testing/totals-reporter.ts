import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** Writes how many tests passed, failed and were skipped to the file that `SUARA_TOTALS_FILE` names. */
export function totalsReporter(): Reporter {
  const file = process.env['SUARA_TOTALS_FILE'];
  return {
    onTestRunFinished({ sessions }) {
      if (file) writeFileSync(file, JSON.stringify(countTests(sessions)));
    },
  };
}

function countTests(sessions: readonly TestSession[]): Totals {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const { testResults, passed } of sessions) {
    if (testResults) countSuite(testResults, totals);
    // A file that did not load has no tests to count.
    if (!passed && !testResults) totals.failed += 1;
  }
  return totals;
}

function countSuite({ tests, suites }: TestSuiteResult, totals: Totals): void {
  for (const { skipped, passed } of tests) totals[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  for (const suite of suites) countSuite(suite, totals);
}
