import type { PeriodScheme, UnitAdditions } from '@suara/schema';
import type { Storage } from './storage.ts';
import type { InstansiRow, PeriodRow, ServiceRow, ServiceUsersRow, UnitRow } from './tables.ts';

/** A unit layanan as it is configured. */
export interface UnitRecord {
  readonly id: string;
  /** Id of its instansi. */
  readonly instansi: string;
  readonly name: string;
  readonly timeZone: string;
  readonly periodScheme: PeriodScheme;
  /** Ids of the instruments it runs, the first being its default. */
  readonly instruments: readonly string[];
  /** Own elements and weights by instrument id. */
  readonly additions: Readonly<Record<string, UnitAdditions>>;
  /** Web origins that may post, such as `https://contoh.go.id`; empty for any. */
  readonly origins: readonly string[];
}

/** A unit with everything that belongs to it. */
export interface UnitWithParts {
  readonly unit: UnitRecord;
  readonly instansiName: string;
  readonly services: readonly ServiceRow[];
  /** In the order in which they begin. */
  readonly periods: readonly PeriodRow[];
}

/** Writes an instansi over the one with its id. Nothing is checked here: `services/tenants.ts` does. */
export async function writeInstansi(storage: Storage, row: InstansiRow): Promise<void> {
  const { database } = storage;
  await database
    .insertInto('instansi')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: row.name }))
    .execute();
  storage.noteTenantChange();
}

/** Writes a unit over the one with its id. Its instansi must exist. */
export async function writeUnit(storage: Storage, unit: UnitRecord): Promise<void> {
  const { id, ...columns } = rowOf(unit);
  await storage.database
    .insertInto('unit')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  storage.noteTenantChange();
}

/** Writes a layanan over the one with its unit and id. */
export async function writeService(storage: Storage, row: ServiceRow): Promise<void> {
  const { name, position } = row;
  await storage.database
    .insertInto('service')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unit', 'id']).doUpdateSet({ name, position }))
    .execute();
  storage.noteTenantChange();
}

/** Writes a period over the one with its unit and id. */
export async function writePeriod(storage: Storage, row: PeriodRow): Promise<void> {
  const { unit, id, ...columns } = row;
  await storage.database
    .insertInto('period')
    .values({ unit, id, ...columns })
    .onConflict((conflict) => conflict.columns(['unit', 'id']).doUpdateSet(columns))
    .execute();
  storage.noteTenantChange();
}

/** Writes the users of a layanan in a period over what was stated before. */
export async function writeServiceUsers(storage: Storage, row: ServiceUsersRow): Promise<void> {
  await storage.database
    .insertInto('service_users')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unit', 'period', 'service']).doUpdateSet({ users: row.users }))
    .execute();
  storage.noteTenantChange();
}

/** A unit with its services and periods, or undefined. */
export async function findUnit(storage: Storage, id: string): Promise<UnitWithParts | undefined> {
  const { database } = storage;
  const row = await database
    .selectFrom('unit')
    .innerJoin('instansi', 'instansi.id', 'unit.instansi')
    .selectAll('unit')
    .select('instansi.name as instansi_name')
    .where('unit.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const services = database.selectFrom('service').selectAll().where('unit', '=', id).orderBy('position').orderBy('id');
  const periods = database.selectFrom('period').selectAll().where('unit', '=', id).orderBy('starts_at');
  return {
    unit: unitOf(row),
    instansiName: row.instansi_name,
    services: await services.execute(),
    periods: await periods.execute(),
  };
}

/** One line of the list of units. */
export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly instansi: string;
}

/** Every unit with the name of its instansi, by instansi and name. */
export function listUnits(storage: Storage): Promise<ListedUnit[]> {
  return storage.database
    .selectFrom('unit')
    .innerJoin('instansi', 'instansi.id', 'unit.instansi')
    .select(['unit.id', 'unit.name', 'instansi.name as instansi'])
    .orderBy('instansi.name')
    .orderBy('unit.name')
    .execute();
}

/** Users by service in a period, as far as the unit stated them. */
export function readServiceUsers(storage: Storage, unit: string, period: string): Promise<ServiceUsersRow[]> {
  return storage.database
    .selectFrom('service_users')
    .selectAll()
    .where('unit', '=', unit)
    .where('period', '=', period)
    .execute();
}

function rowOf(unit: UnitRecord): UnitRow {
  return {
    id: unit.id,
    instansi: unit.instansi,
    name: unit.name,
    time_zone: unit.timeZone,
    period_scheme: unit.periodScheme,
    instruments: JSON.stringify(unit.instruments),
    additions: JSON.stringify(unit.additions),
    origins: JSON.stringify(unit.origins),
  };
}

function unitOf(row: UnitRow): UnitRecord {
  return {
    id: row.id,
    instansi: row.instansi,
    name: row.name,
    timeZone: row.time_zone,
    periodScheme: row.period_scheme as PeriodScheme,
    instruments: JSON.parse(row.instruments) as string[],
    additions: JSON.parse(row.additions) as Record<string, UnitAdditions>,
    origins: JSON.parse(row.origins) as string[],
  };
}
