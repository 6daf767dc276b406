import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarPeriodAt, calendarPeriodById, yearOf } from './period.ts';
import { timeZones } from './time-zone.ts';

const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2400, 0, 1) });
const zones = fc.constantFrom(...timeZones);
const schemes = fc.constantFrom('semester', 'quarter');

/** 1 July 2026, 00.00 in each zone. */
const halfYear = [
  ['Asia/Jakarta', '2026-06-30T17:00:00.000Z'],
  ['Asia/Pontianak', '2026-06-30T17:00:00.000Z'],
  ['Asia/Makassar', '2026-06-30T16:00:00.000Z'],
  ['Asia/Jayapura', '2026-06-30T15:00:00.000Z'],
] as const;

/** 1 January 2027, 00.00 in each zone. */
const newYear = [
  ['Asia/Jakarta', '2026-12-31T17:00:00.000Z'],
  ['Asia/Pontianak', '2026-12-31T17:00:00.000Z'],
  ['Asia/Makassar', '2026-12-31T16:00:00.000Z'],
  ['Asia/Jayapura', '2026-12-31T15:00:00.000Z'],
] as const;

describe('a boundary between periods', () => {
  test.each(halfYear)('in %s is midnight of 1 July, to the millisecond', (zone, midnight) => {
    const instant = Date.parse(midnight);
    expect(calendarPeriodAt(instant - 1, 'semester', zone).id).toBe('2026-S1');
    expect(calendarPeriodAt(instant, 'semester', zone).id).toBe('2026-S2');
    expect(calendarPeriodAt(instant - 1, 'quarter', zone).id).toBe('2026-Q2');
    expect(calendarPeriodAt(instant, 'quarter', zone).id).toBe('2026-Q3');
  });

  test.each(newYear)('in %s is midnight of New Year, to the millisecond', (zone, midnight) => {
    const instant = Date.parse(midnight);
    expect(calendarPeriodAt(instant - 1, 'semester', zone).id).toBe('2026-S2');
    expect(calendarPeriodAt(instant, 'semester', zone).id).toBe('2027-S1');
    expect(calendarPeriodAt(instant - 1, 'quarter', zone).id).toBe('2026-Q4');
    expect(calendarPeriodAt(instant, 'quarter', zone).id).toBe('2027-Q1');
  });

  test('is where one period ends and the next begins: no gap, no overlap', () => {
    fc.assert(
      fc.property(instants, schemes, zones, (instant, scheme, zone) => {
        const period = calendarPeriodAt(instant, scheme, zone);
        expect(period.startsAt).toBeLessThanOrEqual(instant);
        expect(period.endsAt).toBeGreaterThan(instant);
        expect(calendarPeriodAt(period.endsAt - 1, scheme, zone)).toEqual(period);
        expect(calendarPeriodAt(period.endsAt, scheme, zone).startsAt).toBe(period.endsAt);
        expect(calendarPeriodAt(period.startsAt - 1, scheme, zone).endsAt).toBe(period.startsAt);
      }),
    );
  });
});

describe('the id of a period', () => {
  test('finds the period again', () => {
    fc.assert(
      fc.property(instants, schemes, zones, (instant, scheme, zone) => {
        const period = calendarPeriodAt(instant, scheme, zone);
        expect(calendarPeriodById(period.id, scheme, zone)).toEqual(period);
      }),
    );
  });

  test('is that of the period found by it, in any year of four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 }), zones, (year, part, zone) => {
        const period = calendarPeriodById(`${year}-Q${part}`, 'quarter', zone)!;
        expect(period.id).toBe(`${year}-Q${part}`);
        expect(calendarPeriodAt(period.startsAt, 'quarter', zone)).toEqual(period);
      }),
    );
  });

  test.each(['2026-S3', '2026-S0', '2026-Q2', '26-S1', '2026-s1', '2026-S1 ', '02026-S1', '0050-S1', '', 'pertama'])(
    'is not %j for semesters',
    (id) => {
      expect(calendarPeriodById(id, 'semester', 'Asia/Jakarta')).toBeUndefined();
    },
  );

  test.each(['2026-Q5', '2026-Q0', '2026-S2', '2026-Q10'])('is not %j for quarters', (id) => {
    expect(calendarPeriodById(id, 'quarter', 'Asia/Jakarta')).toBeUndefined();
  });
});

test('a period is named in Indonesian, with Roman numerals, and in English', () => {
  const semester = calendarPeriodById('2026-S2', 'semester', 'Asia/Jakarta')!;
  const quarter = calendarPeriodById('2026-Q4', 'quarter', 'Asia/Jakarta')!;
  expect(semester.label).toEqual({ id: 'Semester II 2026', en: 'Semester 2, 2026' });
  expect(quarter.label).toEqual({ id: 'Triwulan IV 2026', en: 'Quarter 4, 2026' });
});

test('the bands of a grade are those of the year in which the period begins, in its own zone', () => {
  expect(yearOf({ startsAt: Date.parse('2016-12-31T17:00:00Z') }, 'Asia/Jakarta')).toBe(2017);
  expect(yearOf({ startsAt: Date.parse('2016-12-31T16:59:59Z') }, 'Asia/Jakarta')).toBe(2016);
});

test('a zone outside Indonesia is refused', () => {
  const refusal = expect.objectContaining({ code: 'time_zone_unknown' });
  expect(() => calendarPeriodAt(0, 'semester', 'Europe/Berlin')).toThrow(refusal);
  expect(() => calendarPeriodById('2026-S1', 'semester', 'UTC')).toThrow(refusal);
});
