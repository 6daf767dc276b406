import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { createDatabase } from '@suara/testkit';
import { newId } from '../testing/submissions.ts';
import { databases, migratedStorage, whenDone } from '../testing/storages.ts';
import { readCounters } from './counters.ts';
import { migrate } from './migrate.ts';
import { recount } from './recount.ts';
import { findResponse, storeResponses } from './responses.ts';
import { openStorage } from './storage.ts';
import type { NewResponse } from './tables.ts';

function response(changes: Partial<NewResponse> = {}): NewResponse {
  return {
    id: newId(),
    unit: 'dukcapil',
    period: '2026-S2',
    service: 'ktp',
    instrument: 'skm-2017',
    form: 'skm-2017.1-0123456789ab',
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers: { waktu: 3, biaya: 4 },
    blanks: {},
    profile: { usia: '41', pekerjaan: 'Lainnya', pekerjaan_lainnya: 'petani' },
    comment: 'Antrean panjang, "loket" tutup \\ pukul 12\nTerima kasih 🙏',
    body_hash: 'hash',
    received_at: 1_795_000_000_000,
    ...changes,
  };
}

describe.each(databases)('responses on %s', (kind) => {
  test('are stored exactly as they were given', async () => {
    const storage = await migratedStorage(kind);
    const row = response();
    expect(await storeResponses(storage, [row])).toEqual([{ stored: expect.objectContaining(row), fresh: true }]);
    expect(await storage.database.selectFrom('response').selectAll().execute()).toEqual([
      {
        ...row,
        answers: '{"waktu":3,"biaya":4}',
        blanks: '{}',
        profile: '{"usia":"41","pekerjaan":"Lainnya","pekerjaan_lainnya":"petani"}',
      },
    ]);
    expect(await findResponse(storage, row.id)).toMatchObject({ id: row.id, body_hash: 'hash' });
    expect(await findResponse(storage, newId())).toBeUndefined();
  });

  test('add up to counters by service, element, value and profile; free text is not counted', async () => {
    const storage = await migratedStorage(kind);
    await storeResponses(storage, [response(), response()]);
    await storeResponses(storage, [response({ answers: { waktu: 1 }, profile: {}, service: 'kk' })]);
    const rows = await readCounters(storage, {
      unit: 'dukcapil',
      period: '2026-S2',
      instrument: 'skm-2017',
      kinds: ['answer', 'profile', 'responses', 'form'],
    });
    const counted = rows.map(({ kind: of, service, name, value, n }) => [of, service, name, value, n].join(' '));
    expect(counted.sort()).toEqual([
      'answer kk waktu 1 1',
      'answer ktp biaya 4 2',
      'answer ktp waktu 3 2',
      'form kk skm-2017.1-0123456789ab  1',
      'form ktp skm-2017.1-0123456789ab  2',
      'profile ktp pekerjaan Lainnya 2',
      'profile ktp usia 41 2',
      'responses kk   1',
      'responses ktp   2',
    ]);
  });

  test('an id that is stored already is neither stored nor counted again', async () => {
    const storage = await migratedStorage(kind);
    const first = response();
    await storeResponses(storage, [first]);
    const [again, other] = await storeResponses(storage, [
      { ...first, body_hash: 'other', period: '2027-S1' },
      response(),
    ]);
    expect(again).toEqual({ stored: expect.objectContaining({ body_hash: 'hash', period: '2026-S2' }), fresh: false });
    expect(other!.fresh).toBe(true);
    expect(await recount(storage)).toEqual([]);
  });

  test('of two with one id in the same transaction, the first is stored', async () => {
    const storage = await migratedStorage(kind);
    const first = response({ body_hash: 'first' });
    const outcomes = await storeResponses(storage, [first, { ...first, body_hash: 'second' }]);
    expect(outcomes.map(({ stored, fresh }) => [stored.body_hash, fresh])).toEqual([
      ['first', true],
      ['first', false],
    ]);
    expect(await recount(storage)).toEqual([]);
  });

  test('recount names a counter that does not say what the responses say', async () => {
    const storage = await migratedStorage(kind);
    await storeResponses(storage, [response()]);
    await storage.database.updateTable('counter').set({ n: 7 }).where('name', '=', 'waktu').execute();
    expect(await recount(storage)).toEqual([
      { key: 'dukcapil\t2026-S2\tskm-2017\tanswer\tktp\twaktu\t3', counted: 7, recounted: 1 },
    ]);
  });

  test('a transaction that fails leaves nothing behind', async () => {
    const storage = await migratedStorage(kind);
    await sql`alter table counter rename to counter_gone`.execute(storage.database);
    await expect(storeResponses(storage, [response()])).rejects.toThrow();
    expect(await storage.database.selectFrom('response').selectAll().execute()).toEqual([]);
  });
});

test('two nodes that store the same ids in opposite order neither deadlock nor count twice', async () => {
  const databaseUrl = await createDatabase(inject('postgresUrl'));
  const [one, two] = [openStorage({ dataDirectory: '', databaseUrl }), openStorage({ dataDirectory: '', databaseUrl })];
  whenDone(() => one.close());
  whenDone(() => two.close());
  await migrate(one);
  for (let round = 0; round < 5; round += 1) {
    const rows = Array.from({ length: 400 }, (_, n) =>
      response({ service: `layanan-${n % 7}`, answers: { waktu: (n % 4) + 1 } }),
    );
    const outcomes = await Promise.all([storeResponses(one, rows), storeResponses(two, rows.toReversed())]);
    expect(outcomes.flat().filter(({ fresh }) => fresh)).toHaveLength(rows.length);
  }
  expect(await recount(one)).toEqual([]);
});
