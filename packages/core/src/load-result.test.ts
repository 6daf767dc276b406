import { expect, test } from 'vitest';
import { loadResult } from './load-result.ts';
import { fakeEnvironment } from './testing/fake-environment.ts';
import { html, json, problem, scripted, unreachable, type Reply } from './testing/fake-server.ts';
import { endpoint } from './testing/fixtures.ts';

const result = { unit: { id: 'dukcapil' }, ikm: '78.74', elements: [] };

test('asks for the period, the service and the instrument', async () => {
  const server = scripted(json(result));
  const query = { unit: 'dukcapil', period: '2026-S2', service: 'ktp', instrument: 'skm-2017' };
  expect(await loadResult(fakeEnvironment(server.fetch), endpoint, query)).toEqual(result);
  expect(server.calls[0]?.url).toBe(
    'https://suara.example/api/v1/units/dukcapil/results?period=2026-S2&service=ktp&instrument=skm-2017',
  );
  expect(server.calls[0]?.init.cache).toBe('no-cache');
});

test('keeps no copy: an old figure never passes for the published one', async () => {
  const server = scripted(json(result), unreachable);
  const environment = fakeEnvironment(server.fetch);
  await loadResult(environment, endpoint, { unit: 'dukcapil' });
  expect(await environment.store.entries()).toEqual([]);
  const again = loadResult(environment, endpoint, { unit: 'dukcapil' });
  await expect(again).rejects.toMatchObject({ code: 'network_unreachable' });
});

test.each<[string, Reply, string]>([
  ['a problem', problem(404, 'period_unknown'), 'period_unknown'],
  ['a page', html(), 'response_not_understood'],
  ['JSON of somebody else', json({ status: 'ok' }), 'response_not_understood'],
])('%s is an error', async (_, reply, code) => {
  const loaded = loadResult(fakeEnvironment(scripted(reply).fetch), endpoint, { unit: 'dukcapil' });
  await expect(loaded).rejects.toMatchObject({ code });
});
