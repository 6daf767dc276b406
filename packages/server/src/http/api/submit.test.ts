import { encodeFields, errorTable, type Receipt } from '@suara/schema';
import { describe, expect, test } from 'vitest';
import { closePeriod, saveUnit } from '../../services/tenants.ts';
import { recount } from '../../storage/recount.ts';
import { problemIn, startApp } from '../../testing/app.ts';
import { databases } from '../../testing/storages.ts';
import { newId, submissionTo } from '../../testing/submissions.ts';

describe.each(databases)('a response on %s', (kind) => {
  test('is answered with its receipt when it is stored', async () => {
    const app = await startApp(kind);
    const submission = submissionTo((await app.form()).form);
    const response = await app.submit(submission);
    expect(response.status).toBe(201);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({
      id: submission.id,
      receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/),
      unit: 'dukcapil',
      service: 'ktp',
      period: '2026-S2',
      received: '2026-11-25',
    });
    expect(await recount(app.storage)).toEqual([]);
  });

  test('counts once however often it comes, in whichever encoding, and gets the same receipt', async () => {
    const app = await startApp(kind);
    const submission = submissionTo((await app.form()).form, { comment: 'Ramah & cepat' });
    const first = (await (await app.submit(submission)).json()) as Receipt;
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(encodeFields(submission))) form.append(name, value);
    const again = [
      await app.submit(submission),
      await app.post(JSON.stringify(submission), { 'Content-Type': 'application/json' }),
      await app.request('/api/v1/responses', { method: 'POST', body: form }),
    ];
    for (const response of again) {
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(first);
    }
    expect((await app.result()).responses.used).toBe(1);
  });

  test('with an id that was used for another response is refused, and the first stays as it was', async () => {
    const app = await startApp(kind);
    const submission = submissionTo((await app.form()).form);
    await app.submit(submission);
    const response = await app.submit({ ...submission, comment: 'lain' });
    expect(await problemIn(response)).toMatchObject({
      code: 'id_reused',
      status: 409,
      detail: errorTable.id_reused.id,
    });
    const rows = await app.storage.database.selectFrom('response').select('comment').execute();
    expect(rows).toEqual([{ comment: '' }]);
    expect(await recount(app.storage)).toEqual([]);
  });

  test('gets its receipt again after the period was closed; another one is refused', async () => {
    const app = await startApp(kind);
    const submission = submissionTo((await app.form()).form);
    const receipt = (await (await app.submit(submission)).json()) as Receipt;
    await closePeriod(app.storage, 'dukcapil', '2026-S2', app.clock.now());
    const again = await app.submit(submission);
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    expect((await problemIn(await app.submit({ ...submission, comment: 'lain' }))).code).toBe('id_reused');
    expect((await problemIn(await app.submit({ ...submission, id: newId() }))).code).toBe('period_closed');
    expect(await app.stored()).toBe(1);
  });

  test('that comes again in the next period counts in the period it was stored in', async () => {
    const app = await startApp(kind);
    const submission = submissionTo((await app.form()).form);
    await app.submit(submission);
    app.clock.set('2027-01-02T08:00:00+07:00');
    expect(((await (await app.submit(submission)).json()) as Receipt).period).toBe('2026-S2');
    expect((await app.result('dukcapil', '?period=2027-S1')).responses.used).toBe(0);
  });

  test('of many at the same time each gets its own receipt and its own answers', async () => {
    const app = await startApp(kind);
    const { form } = await app.form();
    const sent = Array.from({ length: 60 }, (_, n) =>
      submissionTo(form, { comment: `komentar ${n}`, service: n % 2 ? 'ktp' : 'kk' }, (n % 4) + 1),
    );
    const receipts = await Promise.all(
      sent.map(async (submission) => (await (await app.submit(submission)).json()) as Receipt),
    );
    expect(receipts.map(({ id, service }) => [id, service])).toEqual(sent.map(({ id, service }) => [id, service]));
    const rows = await app.storage.database.selectFrom('response').select(['id', 'comment', 'answers']).execute();
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const { id, comment, answers } of sent) {
      expect(stored.get(id)).toEqual({ id, comment, answers: JSON.stringify(answers) });
    }
    expect(await recount(app.storage)).toEqual([]);
  });

  test('to an old version of the form is accepted while that version is known', async () => {
    const app = await startApp(kind);
    const { form: old } = await app.form();
    await saveUnit(app.storage, {
      id: 'dukcapil',
      instansi: 'kota-contoh',
      name: 'Dinas Dukcapil dengan nama baru',
      timeZone: 'Asia/Jakarta',
    });
    const { form: current } = await app.form();
    expect(current.id).not.toBe(old.id);
    expect((await app.submit(submissionTo(old))).status).toBe(201);
    expect((await app.submit(submissionTo(current))).status).toBe(201);
  });

  test('keeps markup as it was written', async () => {
    const app = await startApp(kind);
    const comment = '<script>alert(1)</script> <b onclick="x()">&amp;</b> \' " ` ${x} %00 </textarea>';
    await app.submit(submissionTo((await app.form()).form, { comment }));
    expect(await app.storage.database.selectFrom('response').select('comment').execute()).toEqual([{ comment }]);
  });
});
