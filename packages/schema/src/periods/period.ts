import type { Wording } from '../instruments/instrument.ts';
import { localDate, startOfDay } from './time-zone.ts';

/** How a unit divides its year. Custom periods are rows a unit enters; the other two follow from the calendar. */
export type PeriodScheme = 'semester' | 'quarter' | 'custom';

/** A survey period of one unit. */
export interface Period {
  /** `2026-S2`, `2026-Q4`, or the id of a custom period. */
  readonly id: string;
  readonly label: Wording;
  /** First instant, milliseconds since the Unix epoch. */
  readonly startsAt: number;
  /** First instant after the period. */
  readonly endsAt: number;
}

const partsPerYear = { semester: 2, quarter: 4 } as const;
const prefix = { semester: 'S', quarter: 'Q' } as const;
const roman = ['I', 'II', 'III', 'IV'] as const;

/**
 * The calendar period an instant falls into. The server's clock and the unit's zone decide, never the citizen's device.
 *
 * @throws {SuaraError} `time_zone_unknown`
 */
export function calendarPeriodAt(instant: number, scheme: 'semester' | 'quarter', timeZone: string): Period {
  const { year, month } = localDate(instant, timeZone);
  const part = Math.ceil((month * partsPerYear[scheme]) / 12);
  return calendarPeriod(year, part, scheme, timeZone);
}

/**
 * The calendar period with an id such as `2026-S2` or `2026-Q4`; undefined when the id is not of that scheme. Years are
 * 1000 to 9999, since JavaScript's dates read smaller ones as years of the twentieth century.
 */
export function calendarPeriodById(id: string, scheme: 'semester' | 'quarter', timeZone: string): Period | undefined {
  const match = /^([1-9]\d{3})-([SQ])([1-4])$/.exec(id);
  if (!match || match[2] !== prefix[scheme] || Number(match[3]) > partsPerYear[scheme]) return undefined;
  return calendarPeriod(Number(match[1]), Number(match[3]), scheme, timeZone);
}

/** The year whose grade bands apply to a period: the one in which it begins. */
export function yearOf(period: Pick<Period, 'startsAt'>, timeZone: string): number {
  return localDate(period.startsAt, timeZone).year;
}

function calendarPeriod(year: number, part: number, scheme: 'semester' | 'quarter', timeZone: string): Period {
  const months = 12 / partsPerYear[scheme];
  const firstMonth = (part - 1) * months + 1;
  return {
    id: `${year}-${prefix[scheme]}${part}`,
    label: labelOf(year, part, scheme),
    startsAt: startOfDay({ year, month: firstMonth, day: 1 }, timeZone),
    endsAt: startOfDay({ year, month: firstMonth + months, day: 1 }, timeZone),
  };
}

function labelOf(year: number, part: number, scheme: 'semester' | 'quarter'): Wording {
  return scheme === 'semester'
    ? { id: `Semester ${roman[part - 1]} ${year}`, en: `Semester ${part}, ${year}` }
    : { id: `Triwulan ${roman[part - 1]} ${year}`, en: `Quarter ${part}, ${year}` };
}
