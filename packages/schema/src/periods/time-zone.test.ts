import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, localDate, startOfDay, timeZones } from './time-zone.ts';

const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2400, 0, 1) });
const zones = fc.constantFrom(...timeZones);

describe('the calendar date', () => {
  test('agrees with the platform for every zone', () => {
    const formats = new Map(timeZones.map((zone) => [zone, new Intl.DateTimeFormat('sv', { timeZone: zone })]));
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(formatDate(instant, zone)).toBe(formats.get(zone)!.format(instant));
      }),
    );
  });

  test('differs between WIB and WIT in the last two hours of a day', () => {
    const instant = Date.parse('2026-11-24T15:30:00Z');
    expect(localDate(instant, 'Asia/Jakarta')).toEqual({ year: 2026, month: 11, day: 24 });
    expect(localDate(instant, 'Asia/Jayapura')).toEqual({ year: 2026, month: 11, day: 25 });
  });

  test('is the one whose first instant it was', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const date = localDate(instant, zone);
        const begin = startOfDay(date, zone);
        expect(localDate(begin, zone)).toEqual(date);
        expect(localDate(begin - 1, zone)).not.toEqual(date);
        expect(instant - begin).toBeLessThan(86_400_000);
        expect(instant).toBeGreaterThanOrEqual(begin);
      }),
    );
  });
});

test('months and days beyond the calendar carry over', () => {
  const zone = 'Asia/Makassar';
  const january = startOfDay({ year: 2027, month: 1, day: 1 }, zone);
  expect(startOfDay({ year: 2026, month: 13, day: 1 }, zone)).toBe(january);
  expect(startOfDay({ year: 2026, month: 12, day: 32 }, zone)).toBe(january);
  expect(startOfDay({ year: 2028, month: 2, day: 30 }, zone)).toBe(startOfDay({ year: 2028, month: 3, day: 1 }, zone));
});

test.each(['', 'WIB', 'asia/jakarta', 'UTC', 'constructor', '__proto__'])('%j is no zone of Indonesia', (zone) => {
  const refusal = expect.objectContaining({ code: 'time_zone_unknown', field: zone });
  expect(() => localDate(0, zone)).toThrow(refusal);
  expect(() => startOfDay({ year: 2026, month: 1, day: 1 }, zone)).toThrow(refusal);
  expect(() => formatDate(0, zone)).toThrow(refusal);
});
