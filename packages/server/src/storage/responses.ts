import type { Kysely } from 'kysely';
import type { BulkInsert, BulkPart } from './bulk-insert.ts';
import { countResponses } from './count-responses.ts';
import { counterPart } from './counters.ts';
import type { Storage } from './storage.ts';
import type { NewResponse, ResponseRow, Tables } from './tables.ts';

/** What a receipt is made of, and what tells a repeated body from another. */
export type StoredResponse = Pick<ResponseRow, 'id' | 'unit' | 'service' | 'period' | 'body_hash' | 'received_at'>;

/** What became of one response: the row that is stored under its id, and whether this call stored it. */
export interface StoredOutcome {
  readonly stored: StoredResponse;
  readonly fresh: boolean;
}

/**
 * Stores responses and counts them, all in one durable transaction. A response whose id is already stored is neither
 * stored nor counted again; its outcome holds the row that is there. Outcomes come in the order of the responses.
 */
export async function storeResponses(storage: Storage, responses: readonly NewResponse[]): Promise<StoredOutcome[]> {
  const candidates = firstOfEachId(responses);
  const allNew = await storage.insertAtOnce(responsePart(candidates), counterPart(countResponses(candidates)));
  return allNew ? outcomesOf(responses, candidates, []) : storeNewOnes(storage, responses, candidates);
}

function storeNewOnes(
  storage: Storage,
  responses: readonly NewResponse[],
  candidates: readonly NewResponse[],
): Promise<StoredOutcome[]> {
  return storage.database.transaction().execute(async (transaction) => {
    const { bulk, rows } = responsePart(candidates);
    const inserted = await storage.insertRows(transaction, bulk, rows);
    const fresh = candidates.filter((response) => inserted.has(response.id));
    const counters = counterPart(countResponses(fresh));
    if (fresh.length > 0) await storage.insertRows(transaction, counters.bulk, counters.rows);
    const repeated = candidates.filter((response) => !inserted.has(response.id));
    return outcomesOf(responses, fresh, await findAll(transaction, repeated));
  });
}

/** The response stored under an id. */
export function findResponse(storage: Storage, id: string): Promise<StoredResponse | undefined> {
  return selectStored(storage.database).where('id', '=', id).executeTakeFirst();
}

/** Sorted by id: two nodes that store the same ids then wait for each other in one direction only. */
function firstOfEachId(responses: readonly NewResponse[]): NewResponse[] {
  const first = new Map<string, NewResponse>();
  for (const response of responses) if (!first.has(response.id)) first.set(response.id, response);
  return [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const responseColumns = {
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
} as const satisfies Record<keyof ResponseRow, 'text' | 'bigint'>;

const responseInsert: BulkInsert = { table: 'response', columns: responseColumns, key: ['id'] };

function responsePart(responses: readonly NewResponse[]): BulkPart {
  return { bulk: responseInsert, rows: responses.map(columnsOf) };
}

function columnsOf(row: NewResponse): readonly (string | number)[] {
  return [
    row.id,
    row.unit,
    row.period,
    row.service,
    row.instrument,
    row.form,
    row.channel,
    row.layout,
    row.lang,
    JSON.stringify(row.answers),
    JSON.stringify(row.blanks),
    JSON.stringify(row.profile),
    row.comment,
    row.body_hash,
    row.received_at,
  ];
}

async function findAll(transaction: Kysely<Tables>, responses: readonly NewResponse[]): Promise<StoredResponse[]> {
  if (responses.length === 0) return [];
  const ids = responses.map((response) => response.id);
  return selectStored(transaction).where('id', 'in', ids).execute();
}

function selectStored(database: Kysely<Tables>) {
  return database.selectFrom('response').select(['id', 'unit', 'service', 'period', 'body_hash', 'received_at']);
}

/** Of several entries with one id, only the first is fresh. */
function outcomesOf(
  responses: readonly NewResponse[],
  fresh: readonly StoredResponse[],
  repeated: readonly StoredResponse[],
): StoredOutcome[] {
  const known = new Map([...fresh, ...repeated].map((response) => [response.id, response]));
  const unclaimed = new Set(fresh.map(({ id }) => id));
  return responses.map(({ id }) => ({ stored: known.get(id)!, fresh: unclaimed.delete(id) }));
}
