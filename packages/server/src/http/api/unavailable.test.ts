import { sql } from 'kysely';
import { startPostgres } from '@suara/testkit';
import { errorTable } from '@suara/schema';
import { expect, test } from 'vitest';
import { migrate } from '../../storage/migrate.ts';
import { recount } from '../../storage/recount.ts';
import { openStorage } from '../../storage/storage.ts';
import { problemIn, startApp, TestApp } from '../../testing/app.ts';
import { FakeClock } from '../../testing/clock.ts';
import { whenDone } from '../../testing/storages.ts';
import { submissionTo } from '../../testing/submissions.ts';
import { seedUnit } from '../../testing/tenants.ts';

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await problemIn(response)).toMatchObject({
    code: 'storage_unavailable',
    detail: errorTable.storage_unavailable.id,
  });
}

test('a full disk answers 503 with Retry-After, and works again when there is room', async () => {
  const app = await startApp('SQLite');
  const { form } = await app.form();
  const { database } = app.storage;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
  await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count + 2)}`.execute(database);

  const comment = 'x'.repeat(1_000);
  let stored = 0;
  let response = await app.submit(submissionTo(form, { comment }));
  for (; response.status === 201 && stored < 100; stored += 1)
    response = await app.submit(submissionTo(form, { comment }));
  await expectUnavailable(response);
  expect(await app.stored()).toBe(stored);
  expect((await app.result()).responses.used).toBe(stored);

  await sql`pragma max_page_count = 1000000`.execute(database);
  expect((await app.submit(submissionTo(form, { comment }))).status).toBe(201);
  expect(await recount(app.storage)).toEqual([]);
});

test('a lost PostgreSQL answers 503 with Retry-After, and the same app works again when it is back', async () => {
  const server = await startPostgres();
  whenDone(() => server.stop());
  const lost: Error[] = [];
  const storage = openStorage({ dataDirectory: '', databaseUrl: server.url, onConnectionLost: (e) => lost.push(e) });
  whenDone(() => storage.close());
  await migrate(storage);
  await seedUnit(storage);
  const app = new TestApp(storage, new FakeClock('2026-11-25T10:00:00+07:00'));
  const submission = submissionTo((await app.form()).form);

  await server.kill();
  await expectUnavailable(await app.submit(submission));
  await expectUnavailable(await app.request('/readyz'));
  expect((await app.request('/healthz')).status).toBe(200);
  const page = await app.request('/hasil/dukcapil');
  expect([page.status, page.headers.has('retry-after')]).toEqual([503, true]);

  await server.restart();
  expect((await app.submit(submission)).status).toBe(201);
  expect((await app.submit(submission)).status).toBe(200);
  expect((await app.request('/readyz')).status).toBe(200);
  expect(lost.length).toBeGreaterThan(0);
});

test('a server that is stopping takes no new response', async () => {
  const app = await startApp('SQLite');
  const { form } = await app.form();
  await app.app.drain();
  const response = await app.submit(submissionTo(form));
  expect([response.status, response.headers.has('retry-after')]).toEqual([503, true]);
  expect((await problemIn(response)).code).toBe('shutting_down');
});

test('a fault inside is told apart from its cause: nothing of it leaves the server', async () => {
  const app = await startApp('SQLite');
  const { form } = await app.form();
  await sql`drop table response`.execute(app.storage.database);
  const response = await app.submit(submissionTo(form));
  const body = await response.text();
  expect(response.status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ code: 'internal', detail: errorTable.internal.id });
  expect(body).not.toContain('response');
  expect(app.logLines.join('')).toContain('no such table');
});
