import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, createLogger, openStorage, readSettings } from '@suara/server';

/** The OpenAPI 3.1 document of the API, as the server serves it at `/api/v1/openapi.json`. */
export async function openapiReference(): Promise<string> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'suara-docs-'));
  const storage = openStorage({ dataDirectory });
  const app = createApp({ storage, settings: readSettings({}), logger: createLogger('silent') });
  const answer = await app.fetch(new Request('http://localhost/api/v1/openapi.json'));
  const document: unknown = await answer.json();
  await app.drain();
  await storage.close();
  rmSync(dataDirectory, { recursive: true, force: true });
  return `${JSON.stringify(document, null, 2)}\n`;
}
