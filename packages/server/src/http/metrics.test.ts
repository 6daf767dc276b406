import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { Metrics } from './metrics.ts';

test('the queue is read when it is asked for, not before', async () => {
  let length = 0;
  const metrics = new Metrics(new Registry(), () => length);
  length = 7;
  expect(await metrics.registry.metrics()).toContain('suara_commit_queue_length 7\n');
});

test('batches and durations are kept as distributions', async () => {
  const metrics = new Metrics(new Registry(), () => 0);
  metrics.committed(40);
  metrics.committed(3);
  metrics.requestAnswered('/x', 200, 0.003);
  const text = await metrics.registry.metrics();
  expect(text).toContain('suara_commit_responses_bucket{le="5"} 1\n');
  expect(text).toContain('suara_commit_responses_sum 43\n');
  expect(text).toContain('suara_http_request_seconds_bucket{le="0.005",route="/x"} 1\n');
});

test('two servers in one process measure apart', async () => {
  const [one, two] = [new Metrics(new Registry(), () => 0), new Metrics(new Registry(), () => 0)];
  one.submissionRejected('id_reused');
  expect(await two.registry.metrics()).not.toContain('id_reused');
});
