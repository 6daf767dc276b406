import { encodeFields, limits, type ErrorCode, type Submission } from '@suara/schema';
import { expect, test } from 'vitest';
import { closePeriod } from '../../services/tenants.ts';
import { problemIn, startApp } from '../../testing/app.ts';
import { expectRefused } from '../../testing/refusal.ts';
import { newId, submissionTo } from '../../testing/submissions.ts';
import { seedUnit } from '../../testing/tenants.ts';

const cases: [string, ErrorCode, string | undefined, Partial<Submission>][] = [
  ['a value above the scale', 'answer_out_of_range', 'answer.waktu', { answers: { waktu: 5 } }],
  ['a value below the scale', 'answer_out_of_range', 'answer.waktu', { answers: { waktu: 0 } }],
  ['an unknown element', 'element_unknown', 'answer.kebersihan', { answers: { kebersihan: 3 } }],
  ['no service', 'service_missing', 'service', { service: '' }],
  ['an unknown service', 'service_unknown', 'service', { service: 'paspor' }],
  ['an unknown unit', 'unit_unknown', 'unit', { unit: 'tidak-ada' }],
  ['an unknown form version', 'form_unknown', 'form', { form: 'skm-2017.1-000000000000' }],
  ['no answers at all', 'answers_missing', undefined, { answers: {} }],
  ['an id that is no UUIDv7', 'id_malformed', 'id', { id: '00000000-0000-4000-8000-000000000000' }],
  ['NUL in a text', 'text_not_allowed', 'comment', { comment: 'a\u0000b' }],
  ['bidi controls in a text', 'text_not_allowed', 'comment', { comment: 'harga \u202e001' }],
  ['a text that is too long', 'text_too_long', 'comment', { comment: 'a'.repeat(limits.commentCharacters + 1) }],
  ['an age nobody has', 'profile_invalid', 'profile.usia', { profile: { usia: '999' } }],
  ['an unknown profile field', 'field_unknown', 'profile.nama', { profile: { nama: 'x' } }],
];

test.each(cases)('%s: %s', async (_, code, field, changes) => {
  const app = await startApp('SQLite');
  const submission = submissionTo((await app.form()).form, changes);
  await expectRefused(app, await app.submit(submission), code, field);
});

test('the form of another unit', async () => {
  const app = await startApp('SQLite');
  await seedUnit(app.storage, { id: 'puskesmas', name: 'Puskesmas Contoh' });
  const { form } = await app.form('puskesmas');
  await expectRefused(app, await app.submit(submissionTo(form, { unit: 'dukcapil' })), 'form_of_other_unit', 'form');
});

test('an identity number', async () => {
  const app = await startApp('SQLite');
  const body = `${encodeFields(submissionTo((await app.form()).form))}&nik=3171234567890123`;
  await expectRefused(app, await app.post(body), 'field_unknown', 'nik');
});

test('an identity number in JSON', async () => {
  const app = await startApp('SQLite');
  const body = JSON.stringify({ ...submissionTo((await app.form()).form), nik: '3171234567890123' });
  await expectRefused(app, await app.post(body, { 'Content-Type': 'application/json' }), 'field_unknown', 'nik');
});

test('a field that comes twice', async () => {
  const app = await startApp('SQLite');
  const body = `${encodeFields(submissionTo((await app.form()).form))}&service=kk`;
  await expectRefused(app, await app.post(body), 'field_repeated', 'service');
});

test('a required field that is missing', async () => {
  const app = await startApp('SQLite');
  await expectRefused(app, await app.post('unit=dukcapil&form=x&answer.waktu=3'), 'field_missing', 'id');
});

test('a reason that is none', async () => {
  const app = await startApp('SQLite');
  const body = `${encodeFields(submissionTo((await app.form()).form))}&blank.waktu=malas`;
  await expectRefused(app, await app.post(body), 'field_invalid', 'blank.waktu');
});

test('a body over the limit by its stated length is refused unread', async () => {
  const app = await startApp('SQLite');
  const headers = { 'Content-Length': String(limits.bodyBytes + 1) };
  await expectRefused(app, await app.post('id=x', headers), 'body_too_large');
});

test('a body over the limit without a stated length is refused at the limit, not at its end', async () => {
  const app = await startApp('SQLite');
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(4_096)) });
  const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  await expectRefused(app, await app.request('/api/v1/responses', { ...init, headers }), 'body_too_large');
});

test('a body of exactly the limit is read', async () => {
  const app = await startApp('SQLite');
  const body = `x=${'a'.repeat(limits.bodyBytes - 2)}`;
  expect((await problemIn(await app.post(body))).code).toBe('field_unknown');
});

test.each([
  ['JSON', 'application/json', '{"id":'],
  ['multipart', 'multipart/form-data; boundary=x', '--y'],
  ['UTF-8', 'application/x-www-form-urlencoded', new Uint8Array([0x69, 0x64, 0x3d, 0xff])],
])('%s that cannot be read', async (_, type, body) => {
  const app = await startApp('SQLite');
  await expectRefused(app, await app.post(body, { 'Content-Type': type }), 'body_malformed');
});

test('a file where a text belongs', async () => {
  const app = await startApp('SQLite');
  const body = new FormData();
  body.append('comment', new Blob(['x']), 'foto.jpg');
  const response = await app.request('/api/v1/responses', { method: 'POST', body });
  await expectRefused(app, response, 'field_invalid', 'comment');
});

test('a content type that is not supported', async () => {
  const app = await startApp('SQLite');
  await expectRefused(app, await app.post('<x/>', { 'Content-Type': 'text/xml' }), 'content_type_unsupported');
});

test('a closed period', async () => {
  const app = await startApp('SQLite');
  const submission = submissionTo((await app.form()).form);
  await closePeriod(app.storage, 'dukcapil', '2026-S2', app.clock.now());
  await expectRefused(app, await app.submit(submission), 'period_closed');
  expect((await app.form()).period).toBeNull();
});

test('everything that is wrong is named at once', async () => {
  const app = await startApp('SQLite');
  const submission = submissionTo((await app.form()).form, { service: '', answers: { waktu: 9 }, comment: '\u0007' });
  const { faults } = await problemIn(await app.submit(submission));
  expect(faults).toEqual([
    { code: 'service_missing', field: 'service' },
    { code: 'answer_out_of_range', field: 'answer.waktu' },
    { code: 'text_not_allowed', field: 'comment' },
  ]);
});

test.each([
  ['1970', 0],
  ['2099', Date.parse('2099-06-01T00:00:00Z')],
])("a clock that says %s is accepted; the period is the server's", async (_, now) => {
  const app = await startApp('SQLite');
  const response = await app.submit(submissionTo((await app.form()).form, { id: newId(now) }));
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ period: '2026-S2', received: '2026-11-25' });
});
