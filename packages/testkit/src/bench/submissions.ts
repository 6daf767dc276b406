import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { FormResponse, SurveyForm } from '@suara/schema';
import { surveyedUnit } from '../fixtures/kota-contoh.ts';
import { openKotaContoh } from '../fixtures/seed.ts';
import { freePort } from '../process/free-port.ts';
import { startServerProcess, type ServerProcess, type StorageLocation } from '../process/server-process.ts';
import { submitFor, type Load } from './load.ts';

/** Acknowledged submissions a second of one database beside those of an empty handler, both over HTTP. */
export interface Submissions {
  readonly suara: Load;
  readonly emptyHandler: Load;
  /** suara / emptyHandler, the share that parsing, checking, storing and acknowledging leave. */
  readonly ratio: number;
  /** Resident memory of the idle server before any load, MiB. */
  readonly idleMemory: number;
}

const warmUpSeconds = 3;

/** Runs both servers at once and loads them in turn, so that whatever slows the machine slows both; keeps medians. */
export async function submissions(location: StorageLocation, rounds: number, seconds: number): Promise<Submissions> {
  await (await openKotaContoh(location)).close();
  const server = await startServerProcess(location, await freePort(), { SUARA_LOG_LEVEL: 'warn' });
  const empty = await startEmptyServer();
  const idleMemory = await residentMemory(server);
  const form = await formOf(server.endpoint);
  const loads: { suara: Load[]; emptyHandler: Load[] } = { suara: [], emptyHandler: [] };
  for (const endpoint of [server.endpoint, empty.endpoint]) await submitFor(warmUpSeconds, endpoint, form);
  for (let round = 0; round < rounds; round += 1) {
    loads.emptyHandler.push(await submitFor(seconds, empty.endpoint, form));
    loads.suara.push(await submitFor(seconds, server.endpoint, form));
  }
  empty.stop();
  await server.stop();
  const suara = medianLoad(loads.suara);
  const emptyHandler = medianLoad(loads.emptyHandler);
  const ratio = Math.round((suara.acknowledgedPerSecond / emptyHandler.acknowledgedPerSecond) * 1_000) / 1_000;
  return { suara, emptyHandler, ratio, idleMemory };
}

async function startEmptyServer(): Promise<{ endpoint: string; stop: () => void }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'empty-server.ts'), String(port)]);
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await isReady(endpoint))) await new Promise((resolve) => setTimeout(resolve, 50));
  return { endpoint, stop: () => child.kill() };
}

function isReady(endpoint: string): Promise<boolean> {
  return fetch(`${endpoint}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function formOf(endpoint: string): Promise<SurveyForm> {
  const answer = await fetch(`${endpoint}/api/v1/units/${surveyedUnit.id}/form`);
  return ((await answer.json()) as FormResponse).form;
}

/** The server's own measure, so that it works wherever the server runs. */
async function residentMemory({ endpoint }: ServerProcess): Promise<number> {
  const metrics = await (await fetch(`${endpoint}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  return Math.round(Number(bytes) / 1_048_576);
}

function medianLoad(loads: readonly Load[]): Load {
  return [...loads].sort((a, b) => a.acknowledgedPerSecond - b.acknowledgedPerSecond)[Math.floor(loads.length / 2)]!;
}
