import { SuaraError } from '../errors/suara-error.ts';

/** Indonesia's three zones by IANA name. None has daylight saving time, so an offset in hours is the whole rule. */
const offsetHours: ReadonlyMap<string, number> = new Map([
  ['Asia/Jakarta', 7],
  ['Asia/Pontianak', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
]);

/** IANA names of the zones a unit may lie in. */
export const timeZones: readonly string[] = [...offsetHours.keys()];

/** A calendar date in some zone, month 1-12. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The calendar date at an instant in a zone.
 *
 * @param instant milliseconds since the Unix epoch
 * @throws {SuaraError} `time_zone_unknown`
 */
export function localDate(instant: number, timeZone: string): LocalDate {
  const shifted = new Date(instant + offsetOf(timeZone));
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
}

/**
 * The instant at which a calendar day begins in a zone, in milliseconds since the Unix epoch. Months and days beyond
 * the calendar carry over, so month 13 is January of the next year.
 */
export function startOfDay({ year, month, day }: LocalDate, timeZone: string): number {
  return Date.UTC(year, month - 1, day) - offsetOf(timeZone);
}

/** `2026-11-25` in the zone. */
export function formatDate(instant: number, timeZone: string): string {
  return new Date(instant + offsetOf(timeZone)).toISOString().slice(0, 10);
}

function offsetOf(timeZone: string): number {
  const hours = offsetHours.get(timeZone);
  if (hours === undefined) throw new SuaraError('time_zone_unknown', { field: timeZone });
  return hours * 3_600_000;
}
