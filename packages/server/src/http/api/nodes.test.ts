import { createDatabase } from '@suara/testkit';
import { expect, inject, test } from 'vitest';
import { recount } from '../../storage/recount.ts';
import { migrate } from '../../storage/migrate.ts';
import { openStorage } from '../../storage/storage.ts';
import { TestApp } from '../../testing/app.ts';
import { FakeClock } from '../../testing/clock.ts';
import { whenDone } from '../../testing/storages.ts';
import { submissionTo } from '../../testing/submissions.ts';
import { seedUnit } from '../../testing/tenants.ts';

async function twoNodes(): Promise<[TestApp, TestApp]> {
  const databaseUrl = await createDatabase(inject('postgresUrl'));
  const node = () => {
    const storage = openStorage({ dataDirectory: '', databaseUrl });
    whenDone(() => storage.close());
    return new TestApp(storage, new FakeClock('2026-11-25T10:00:00+07:00'));
  };
  const nodes: [TestApp, TestApp] = [node(), node()];
  await migrate(nodes[0].storage);
  await seedUnit(nodes[0].storage);
  return nodes;
}

test('two nodes that get the same responses at once store each one once, with one receipt', async () => {
  const [one, two] = await twoNodes();
  const { form } = await one.form();
  const sent = Array.from({ length: 40 }, (_, n) => submissionTo(form, {}, (n % 4) + 1));
  const answers = await Promise.all(
    sent.map(async (submission) => {
      const both = await Promise.all([one.submit(submission), two.submit(submission)]);
      return {
        statuses: both.map(({ status }) => status).sort(),
        receipts: await Promise.all(both.map((r) => r.text())),
      };
    }),
  );
  for (const { statuses, receipts } of answers) {
    expect(statuses).toEqual([200, 201]);
    expect(receipts[0]).toBe(receipts[1]);
  }
  expect((await two.result()).responses.used).toBe(40);
  expect(await recount(one.storage)).toEqual([]);
});

test('a form that one node gave out is known to the other', async () => {
  const [one, two] = await twoNodes();
  const { form } = await one.form();
  expect((await two.submit(submissionTo(form))).status).toBe(201);
});

test('two nodes that start at once migrate once', async () => {
  const databaseUrl = await createDatabase(inject('postgresUrl'));
  const storages = [0, 1].map(() => openStorage({ dataDirectory: '', databaseUrl }));
  for (const storage of storages) whenDone(() => storage.close());
  const reports = await Promise.all(storages.map((storage) => migrate(storage)));
  expect(reports.flat().map(({ status }) => status)).toEqual(['applied']);
});
