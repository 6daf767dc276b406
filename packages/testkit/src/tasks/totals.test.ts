import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addTotals, closingLine, readTotals, type Totals } from './totals.ts';

const asTotals = (report: unknown): Totals => report as Totals;

function reportFile(report: Totals): string {
  const file = join(mkdtempSync(join(tmpdir(), 'suara-totals-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('prints the line that CI reads, and skips only when there are any', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});

test('adds the totals of runners', () => {
  expect(addTotals({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});

test('counts a runner that wrote no report as a failure', () => {
  expect(readTotals('/nowhere/report.json', 0, asTotals)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('counts a runner that failed outside its tests as a failure', () => {
  const file = reportFile({ passed: 5, failed: 0, skipped: 0 });
  expect(readTotals(file, 1, asTotals)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(readTotals(file, 0, asTotals)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});
