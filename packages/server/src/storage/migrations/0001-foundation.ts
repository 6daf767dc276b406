import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tenants, forms, responses and their counters. Times are milliseconds, JSON is text: the same in both dialects. */
export const foundation: Migration = {
  async up(database: Kysely<unknown>) {
    await createTenants(database);
    await createPeriods(database);
    await createForms(database);
    await createResponses(database);
    await createCounters(database);
  },
};

async function createTenants(database: Kysely<unknown>): Promise<void> {
  await table(database, 'instansi', { id: 'text', name: 'text' })
    .addPrimaryKeyConstraint('instansi_key', ['id'])
    .execute();
  await table(database, 'unit', {
    id: 'text',
    instansi: 'text',
    name: 'text',
    time_zone: 'text',
    period_scheme: 'text',
    instruments: 'text',
    additions: 'text',
    origins: 'text',
  })
    .addPrimaryKeyConstraint('unit_key', ['id'])
    .addForeignKeyConstraint('unit_instansi', ['instansi'], 'instansi', ['id'])
    .execute();
  await table(database, 'service', { unit: 'text', id: 'text', name: 'text', position: 'integer' })
    .addPrimaryKeyConstraint('service_key', ['unit', 'id'])
    .addForeignKeyConstraint('service_unit', ['unit'], 'unit', ['id'])
    .execute();
}

async function createPeriods(database: Kysely<unknown>): Promise<void> {
  await table(database, 'period', { unit: 'text', id: 'text', label: 'text', starts_at: 'bigint', ends_at: 'bigint' })
    .addColumn('closed_at', 'bigint')
    .addPrimaryKeyConstraint('period_key', ['unit', 'id'])
    .addForeignKeyConstraint('period_unit', ['unit'], 'unit', ['id'])
    .execute();
  await table(database, 'service_users', { unit: 'text', period: 'text', service: 'text', users: 'bigint' })
    .addPrimaryKeyConstraint('service_users_key', ['unit', 'period', 'service'])
    .addForeignKeyConstraint('service_users_service', ['unit', 'service'], 'service', ['unit', 'id'])
    .execute();
}

async function createForms(database: Kysely<unknown>): Promise<void> {
  await table(database, 'form', { id: 'text', unit: 'text', instrument: 'text', content: 'text', created_at: 'bigint' })
    .addPrimaryKeyConstraint('form_key', ['id'])
    .addForeignKeyConstraint('form_unit', ['unit'], 'unit', ['id'])
    .execute();
}

/** Responses are written and looked up by id alone; every figure comes from the counters, so no other index is kept. */
async function createResponses(database: Kysely<unknown>): Promise<void> {
  await table(database, 'response', {
    id: 'text',
    unit: 'text',
    period: 'text',
    service: 'text',
    instrument: 'text',
    form: 'text',
    channel: 'text',
    layout: 'text',
    lang: 'text',
    answers: 'text',
    blanks: 'text',
    profile: 'text',
    comment: 'text',
    body_hash: 'text',
    received_at: 'bigint',
  })
    .addPrimaryKeyConstraint('response_key', ['id'])
    .execute();
}

/** The key begins with what a result asks for: unit, period, instrument, kind. */
async function createCounters(database: Kysely<unknown>): Promise<void> {
  await table(database, 'counter', {
    unit: 'text',
    period: 'text',
    instrument: 'text',
    kind: 'text',
    service: 'text',
    name: 'text',
    value: 'text',
    n: 'bigint',
  })
    .addPrimaryKeyConstraint('counter_key', ['unit', 'period', 'instrument', 'kind', 'service', 'name', 'value'])
    .execute();
}

type ColumnType = 'text' | 'integer' | 'bigint';

function table(
  database: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
): CreateTableBuilder<string, string> {
  const empty: CreateTableBuilder<string, string> = database.schema.createTable(name);
  return Object.entries(columns).reduce(
    (builder, [column, type]) => builder.addColumn(column, type, (definition) => definition.notNull()),
    empty,
  );
}
