import { calendarPeriodAt, calendarPeriodById, type Period, type PeriodScheme } from '@suara/schema';
import type { PeriodRow } from '../storage/tables.ts';
import type { UnitWithParts } from '../storage/tenants.ts';

/** A period of a unit, and when it was closed before its end. */
export interface UnitPeriod extends Period {
  readonly closedAt: number | null;
}

/** True while responses are taken: from its first instant until its end, or until it was closed. */
export function isOpen({ startsAt, endsAt, closedAt }: UnitPeriod, now: number): boolean {
  return now >= startsAt && now < endsAt && (closedAt === null || now < closedAt);
}

/** The period an instant lies in, open or closed early; undefined between the custom periods of a unit. */
export function periodAt(unit: UnitWithParts, now: number): UnitPeriod | undefined {
  const scheme = calendarSchemeOf(unit);
  if (scheme) return withClosing(unit, calendarPeriodAt(now, scheme, unit.unit.timeZone));
  return customPeriods(unit).find(({ startsAt, endsAt }) => now >= startsAt && now < endsAt);
}

/** The period with an id, or undefined. A unit that changed its scheme keeps the periods that were entered before. */
export function periodById(unit: UnitWithParts, id: string): UnitPeriod | undefined {
  const scheme = calendarSchemeOf(unit);
  const period = scheme && calendarPeriodById(id, scheme, unit.unit.timeZone);
  return period ? withClosing(unit, period) : customPeriods(unit).find((custom) => custom.id === id);
}

/** The custom periods that have begun, the latest first. */
export function begunPeriods(unit: UnitWithParts, now: number): UnitPeriod[] {
  return customPeriods(unit)
    .filter(({ startsAt }) => startsAt <= now)
    .sort((a, b) => b.startsAt - a.startsAt);
}

function calendarSchemeOf({ unit }: UnitWithParts): Exclude<PeriodScheme, 'custom'> | undefined {
  return unit.periodScheme === 'custom' ? undefined : unit.periodScheme;
}

function withClosing(unit: UnitWithParts, period: Period): UnitPeriod {
  const row = unit.periods.find(({ id }) => id === period.id);
  return { ...period, closedAt: row?.closed_at ?? null };
}

function customPeriods(unit: UnitWithParts): UnitPeriod[] {
  return unit.periods.map(customPeriod);
}

function customPeriod({ id, label, starts_at, ends_at, closed_at }: PeriodRow): UnitPeriod {
  return { id, label: { id: label }, startsAt: starts_at, endsAt: ends_at, closedAt: closed_at };
}
