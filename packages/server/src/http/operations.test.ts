import { expect, test } from 'vitest';
import { startApp } from '../testing/app.ts';
import { submissionTo } from '../testing/submissions.ts';

test('says that it is alive and that the database answers', async () => {
  const app = await startApp('SQLite');
  for (const path of ['/healthz', '/readyz']) {
    const response = await app.request(path);
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  }
});

test('measures requests by route, responses by outcome and code, and transactions', async () => {
  const app = await startApp('SQLite');
  const submission = submissionTo((await app.form()).form);
  await app.submit(submission);
  await app.submit(submission);
  await app.submit({ ...submission, answers: {} });
  const metrics = await (await app.request('/metrics')).text();
  for (const line of [
    'suara_http_requests_total{route="/api/v1/units/:unit/form",status="200"} 1',
    'suara_http_requests_total{route="/api/v1/responses",status="422"} 1',
    'suara_http_request_seconds_count{route="/api/v1/responses"} 3',
    'suara_submissions_total{outcome="stored"} 1',
    'suara_submissions_total{outcome="repeated"} 1',
    'suara_submissions_total{outcome="rejected"} 1',
    'suara_submissions_rejected_total{code="answers_missing"} 1',
    'suara_commit_responses_count 2',
    'suara_commit_queue_length 0',
  ]) {
    expect(metrics).toContain(`${line}\n`);
  }
});

test('logs the route of a request and nothing about the person behind it', async () => {
  const app = await startApp('SQLite');
  const submission = submissionTo((await app.form()).form, { comment: 'rahasia sekali' });
  const headers = { 'User-Agent': 'Telepon Budi', 'X-Forwarded-For': '203.0.113.7' };
  await app.submit(submission, headers);
  await app.submit({ ...submission, comment: 'rahasia lain' }, headers);
  await app.request('/isi/dukcapil/terima-kasih?nomor=7KQF2-9XMPA', { headers });
  const log = app.logLines.join('');
  expect(log).toContain('"route":"/api/v1/responses","status":201');
  for (const secret of ['rahasia', 'Budi', '203.0.113.7', submission.id, '7KQF2', '?']) {
    expect(log).not.toContain(secret);
  }
});
