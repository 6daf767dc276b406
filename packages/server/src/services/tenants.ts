import { z } from 'zod';
import { composeInstrument, instruments, isCleanText, limits, SuaraError, timeZones } from '@suara/schema';
import type { Storage } from '../storage/storage.ts';
import {
  findUnit,
  writeInstansi,
  writePeriod,
  writeService,
  writeServiceUsers,
  writeUnit,
  type UnitRecord,
  type UnitWithParts,
} from '../storage/tenants.ts';
import { periodById, type UnitPeriod } from './unit-periods.ts';

/** Ids stand in addresses, so they are short words of lower-case letters and digits joined by hyphens. */
const slug = z
  .string()
  .max(limits.idCharacters)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const name = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => isCleanText(text));
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text);

const instansiSchema = z.object({ id: slug, name });
const serviceSchema = z.object({ unit: slug, id: slug, name, position: z.int().min(0).default(0) });
const periodSchema = z.object({ unit: slug, id: slug, label: name, startsAt: z.int(), endsAt: z.int() });
const usersSchema = z.object({ unit: slug, service: slug, period: z.string(), users: z.int().min(1) });
const unitSchema = z.object({
  id: slug,
  instansi: slug,
  name,
  timeZone: z.string(),
  periodScheme: z.enum(['semester', 'quarter', 'custom']).default('semester'),
  instruments: z.array(z.string()).min(1).default(['skm-2017']),
  additions: z.record(z.string(), z.unknown()).default({}),
  origins: z.array(origin).default([]),
});

/** A unit as it is entered; what has a default may be left out. */
export type UnitDefinition = Pick<UnitRecord, 'id' | 'instansi' | 'name' | 'timeZone'> & Partial<UnitRecord>;

/** Enters or changes an instansi. Every `save...` function throws `field_invalid` naming the field that is wrong. */
export async function saveInstansi(storage: Storage, instansi: z.input<typeof instansiSchema>): Promise<void> {
  await writeInstansi(storage, parse(instansiSchema, instansi));
}

/**
 * Enters or changes a unit layanan.
 *
 * @throws {SuaraError} `field_invalid`, `time_zone_unknown`, `instrument_unknown`, `instrument_invalid`
 */
export async function saveUnit(storage: Storage, definition: UnitDefinition): Promise<void> {
  const unit = parse(unitSchema, definition) as UnitRecord;
  if (!timeZones.includes(unit.timeZone)) throw new SuaraError('time_zone_unknown', { field: 'timeZone' });
  for (const id of unit.instruments) {
    const national = instruments[id];
    if (!national) throw new SuaraError('instrument_unknown', { field: id });
    for (const element of composeInstrument(national, unit.additions[id] ?? {}).elements) parse(elementId, element);
  }
  await writeUnit(storage, unit);
}

const elementId = z.object({
  id: z
    .string()
    .max(limits.idCharacters)
    .regex(/^[a-z0-9_]+$/),
});

/** Enters or changes a layanan of a unit. */
export async function saveService(storage: Storage, service: z.input<typeof serviceSchema>): Promise<void> {
  await writeService(storage, parse(serviceSchema, service));
}

/**
 * Enters or changes a custom period of a unit. Periods of one unit do not overlap.
 *
 * @throws {SuaraError} `unit_unknown`, `field_invalid`
 */
export async function savePeriod(storage: Storage, period: z.input<typeof periodSchema>): Promise<void> {
  const { unit: unitId, id, label, startsAt, endsAt } = parse(periodSchema, period);
  const unit = await requireUnit(storage, unitId);
  const others = unit.periods.filter((row) => row.id !== id);
  const overlaps = others.some((row) => startsAt < row.ends_at && row.starts_at < endsAt);
  if (unit.unit.periodScheme !== 'custom' || startsAt >= endsAt || overlaps) {
    throw new SuaraError('field_invalid', { field: 'period' });
  }
  const closed = unit.periods.find((row) => row.id === id)?.closed_at ?? null;
  await writePeriod(storage, { unit: unitId, id, label, starts_at: startsAt, ends_at: endsAt, closed_at: closed });
}

/**
 * Closes a period before its end. What was stored keeps counting.
 *
 * @param at first instant at which no response is taken any more, milliseconds since the Unix epoch
 * @throws {SuaraError} `unit_unknown`, `period_unknown`
 */
export async function closePeriod(storage: Storage, unitId: string, periodId: string, at: number): Promise<void> {
  const period = requirePeriod(await requireUnit(storage, unitId), periodId);
  await writePeriod(storage, {
    unit: unitId,
    id: period.id,
    label: period.label.id,
    starts_at: period.startsAt,
    ends_at: period.endsAt,
    closed_at: at,
  });
}

/**
 * States how many people used a service in a period, which decides the sample target.
 *
 * @throws {SuaraError} `unit_unknown`, `period_unknown`, `service_unknown`, `field_invalid`
 */
export async function saveServiceUsers(storage: Storage, statement: z.input<typeof usersSchema>): Promise<void> {
  const row = parse(usersSchema, statement);
  const unit = await requireUnit(storage, row.unit);
  requirePeriod(unit, row.period);
  if (!unit.services.some(({ id }) => id === row.service)) {
    throw new SuaraError('service_unknown', { field: 'service' });
  }
  await writeServiceUsers(storage, row);
}

async function requireUnit(storage: Storage, id: string): Promise<UnitWithParts> {
  const unit = await findUnit(storage, id);
  if (!unit) throw new SuaraError('unit_unknown', { field: 'unit' });
  return unit;
}

function requirePeriod(unit: UnitWithParts, id: string): UnitPeriod {
  const period = periodById(unit, id);
  if (!period) throw new SuaraError('period_unknown', { field: 'period' });
  return period;
}

function parse<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new SuaraError('field_invalid', { field: result.error.issues[0]!.path.join('.') });
}
