import { join } from 'node:path';
import { servePortal } from '../demo/portal.ts';
import { replayRespondents } from '../demo/replay.ts';
import { openKotaContoh } from '../fixtures/seed.ts';
import { surveyedUnit } from '../fixtures/kota-contoh.ts';
import { freePort } from '../process/free-port.ts';
import { startServerProcess } from '../process/server-process.ts';
import { buildSdk } from './building.ts';
import { root, say } from './run.ts';

/**
 * `npm start`: builds the bundle, starts the backend on SQLite below `data/demo`, writes Kota Contoh, sends its 49
 * respondents through the public API, and serves the portal page of an agency that embeds the survey and the result.
 */
const dataDirectory = join(root, 'data/demo');

say('Building the script-tag bundle...');
await buildSdk();

const storage = await openKotaContoh({ dataDirectory });
await storage.close();

const port = await freePort(8080);
const server = await startServerProcess({ dataDirectory }, port);
const endpoint = `http://localhost:${port}`;
const { stored, already } = await replayRespondents(endpoint, surveyedUnit.id);
const portal = await servePortal(endpoint, await freePort(8081));

say(`
Suara is running with the fictional Kota Contoh (${stored} responses sent now, ${already} were there before).

  Portal of an agency   ${portal.url}
  Form, no JavaScript   ${endpoint}/isi/${surveyedUnit.id}
  Result                ${endpoint}/hasil/${surveyedUnit.id}
  Badge                 ${endpoint}/badge/${surveyedUnit.id}.svg
  API description       ${endpoint}/api/v1/openapi.json
  Every unit            ${endpoint}/

Press Ctrl+C to stop. The data stays in ${dataDirectory}.`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await portal.close();
  process.exit((await server.stop()) ?? 0);
}
