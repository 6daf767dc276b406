import { expect, test } from 'vitest';
import type { UnitWithParts } from '../storage/tenants.ts';
import type { PeriodRow } from '../storage/tables.ts';
import { begunPeriods, isOpen, periodAt, periodById } from './unit-periods.ts';

function row(id: string, startsAt: number, endsAt: number, closedAt: number | null = null): PeriodRow {
  return { unit: 'dukcapil', id, label: id, starts_at: startsAt, ends_at: endsAt, closed_at: closedAt };
}

function unit(periodScheme: 'semester' | 'quarter' | 'custom', periods: readonly PeriodRow[] = []): UnitWithParts {
  return {
    unit: {
      id: 'dukcapil',
      instansi: 'kota-contoh',
      name: 'Dukcapil',
      timeZone: 'Asia/Jakarta',
      periodScheme,
      instruments: ['skm-2017'],
      additions: {},
      origins: [],
    },
    instansiName: 'Kota Contoh',
    services: [],
    periods,
  };
}

const november = Date.parse('2026-11-25T10:00:00+07:00');

test('a period is open from its first instant until just before its end', () => {
  const period = { id: 'x', label: { id: 'x' }, startsAt: 1_000, endsAt: 2_000, closedAt: null };
  expect([999, 1_000, 1_999, 2_000].map((now) => isOpen(period, now))).toEqual([false, true, true, false]);
});

test('a period that was closed early is open until then', () => {
  const period = { id: 'x', label: { id: 'x' }, startsAt: 1_000, endsAt: 2_000, closedAt: 1_500 };
  expect([1_499, 1_500, 1_999].map((now) => isOpen(period, now))).toEqual([true, false, false]);
});

test('the calendar gives the current period; a row can only close it', () => {
  expect(periodAt(unit('semester'), november)).toMatchObject({ id: '2026-S2', closedAt: null });
  const closed = unit('quarter', [row('2026-Q4', 0, 1, 77)]);
  expect(periodAt(closed, november)).toMatchObject({ id: '2026-Q4', closedAt: 77 });
  expect(periodAt(closed, november)!.endsAt).toBe(Date.parse('2027-01-01T00:00:00+07:00'));
});

test('between custom periods there is none', () => {
  const custom = unit('custom', [row('satu', 1_000, 2_000), row('dua', 3_000, 4_000)]);
  expect([500, 1_000, 2_000, 3_999].map((now) => periodAt(custom, now)?.id)).toEqual([
    undefined,
    'satu',
    undefined,
    'dua',
  ]);
});

test('a period is found by its id, of the scheme of the unit or entered before', () => {
  expect(periodById(unit('semester'), '2025-S1')?.label.id).toBe('Semester I 2025');
  expect(periodById(unit('semester'), '2025-Q1')).toBeUndefined();
  expect(periodById(unit('custom'), '2025-S1')).toBeUndefined();
  expect(periodById(unit('semester', [row('uji-coba', 1, 2)]), 'uji-coba')?.startsAt).toBe(1);
});

test('those that have begun are listed from the latest', () => {
  const custom = unit('custom', [row('satu', 1_000, 2_000), row('dua', 3_000, 4_000), row('tiga', 5_000, 6_000)]);
  expect(begunPeriods(custom, 3_000).map(({ id }) => id)).toEqual(['dua', 'satu']);
});
