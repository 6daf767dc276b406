import { expect, test } from 'vitest';
import { startApp } from '../../testing/app.ts';
import { expectRefused } from '../../testing/refusal.ts';
import { submissionTo } from '../../testing/submissions.ts';
import { seedUnit } from '../../testing/tenants.ts';

/** An app whose unit takes responses from one site alone. */
async function listed() {
  const app = await startApp('SQLite', { publicUrl: 'https://suara.contoh.example' });
  await seedUnit(app.storage, { origins: ['https://dukcapil.contoh.example'] });
  return { app, submission: submissionTo((await app.form()).form) };
}

test.each(['https://lain.example', 'http://dukcapil.contoh.example', 'null', 'bukan asal'])(
  'refuses %s',
  async (origin) => {
    const { app, submission } = await listed();
    await expectRefused(app, await app.submit(submission, { Origin: origin }), 'origin_not_allowed', 'Origin');
  },
);

test.each([
  ['a listed site', 'https://dukcapil.contoh.example'],
  ["the server's own pages", 'http://suara.test'],
  ["the server's own pages behind a proxy", 'https://suara.contoh.example'],
])('accepts %s', async (_, origin) => {
  const { app, submission } = await listed();
  expect((await app.submit(submission, { Origin: origin })).status).toBe(201);
});

test('accepts a program, which states no origin', async () => {
  const { app, submission } = await listed();
  expect((await app.submit(submission)).status).toBe(201);
});

test('accepts any site while it is empty', async () => {
  const app = await startApp('SQLite');
  const submission = submissionTo((await app.form()).form);
  expect((await app.submit(submission, { Origin: 'https://lain.example' })).status).toBe(201);
});
