import { existsSync, readFileSync } from 'node:fs';

/** How many tests of a runner passed, failed and were skipped. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTotals: Totals = { passed: 0, failed: 0, skipped: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The one closing line, in the form that CI reads. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a runner wrote about its run. A runner that died before writing, or that ended with an error although no test
 * failed, counts as one failure: silence is never a pass.
 */
export function readTotals(file: string, exitCode: number, read: (report: unknown) => Totals): Totals {
  if (!existsSync(file)) return { ...noTotals, failed: 1 };
  const totals = read(JSON.parse(readFileSync(file, 'utf8')));
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
