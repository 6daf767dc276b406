import { createApp, createLogger, readSettings, type Storage } from '@suara/server';
import type { FormResponse, ResultResponse } from '@suara/schema';
import { kotaContoh } from '../fixtures/kota-contoh.ts';
import { openKotaContoh } from '../fixtures/seed.ts';
import type { StorageLocation } from '../process/server-process.ts';
import { fillUnit } from './fill.ts';

/** How long a unit's result takes with a number of responses in its tables, asked in process. */
export interface IndexQuery {
  readonly responses: number;
  /** Microseconds. */
  readonly median: number;
  readonly p95: number;
}

const rounds = 400;

/** Fills one unit with few responses and another with many, then asks for both results in turn. */
export async function indexQueries(location: StorageLocation, few: number, many: number): Promise<IndexQuery[]> {
  const storage = await openKotaContoh(location);
  const settings = readSettings({ SUARA_LOG_LEVEL: 'silent' });
  const app = createApp({ storage, settings, logger: createLogger('silent') });
  const get = async (path: string): Promise<unknown> =>
    (await app.fetch(new Request(`http://localhost/api/v1${path}`))).json();
  const [small, large] = kotaContoh.units;
  await fill(storage, get, small.id, few);
  await fill(storage, get, large.id, many);
  const samples = await measureInTurn(get, [
    { unit: small.id, responses: few },
    { unit: large.id, responses: many },
  ]);
  await app.drain();
  await storage.close();
  return samples;
}

type Get = (path: string) => Promise<unknown>;

async function fill(storage: Storage, get: Get, unit: string, count: number): Promise<void> {
  const { form, period } = (await get(`/units/${unit}/form`)) as FormResponse;
  await fillUnit(storage, form, period!.id, count);
}

/** Alternates between the units, so that whatever slows the machine slows both. */
async function measureInTurn(get: Get, units: { unit: string; responses: number }[]): Promise<IndexQuery[]> {
  const times = units.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { unit, responses }] of units.entries()) {
      const started = performance.now();
      const result = (await get(`/units/${unit}/results`)) as ResultResponse;
      times[at]!.push((performance.now() - started) * 1_000);
      if (result.responses.used !== responses) throw new Error(`${unit} counts ${result.responses.used}`);
    }
  }
  return units.map(({ responses }, at) => summary(responses, times[at]!.slice(rounds / 4)));
}

function summary(responses: number, times: number[]): IndexQuery {
  const sorted = times.sort((a, b) => a - b);
  const quantile = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)]!);
  return { responses, median: quantile(0.5), p95: quantile(0.95) };
}
