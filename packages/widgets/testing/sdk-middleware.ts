import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../src/define/define.ts';
import { formResponse, resultResponse } from '../src/testing/fixtures.ts';

interface Context {
  path: string;
  type: string;
  body: unknown;
}

const folder = join(import.meta.dirname, '../sdk', version);
/** `/sdk/suara.js`, `/sdk/0.1.0/survey-1234abcd.js`; below `/tampered/` every file but the loader has a line more. */
const address = /^(\/tampered)?\/sdk\/(?:[\d.]+\/)?([\w.-]+\.js(?:on)?)$/;

/** Serves the bundle as the server does. */
export async function serveSdk(context: Context, next: () => Promise<void>): Promise<void> {
  const [, tampered, file] = address.exec(context.path) ?? [];
  if (!file) return next();
  const code = readFileSync(join(folder, file), 'utf8');
  context.type = file.endsWith('.js') ? 'text/javascript' : 'application/json';
  context.body = tampered && file !== 'suara.js' ? `${code}\nwindow.tampered = true;` : code;
  return undefined;
}

/** The two documents that an element reads, for pages in which no test can stand between. */
export async function serveApi(context: Context, next: () => Promise<void>): Promise<void> {
  const [, name] = /^\/api\/v1\/units\/dukcapil\/(form|results)$/.exec(context.path) ?? [];
  if (!name) return next();
  context.type = 'application/json';
  context.body = JSON.stringify(name === 'form' ? formResponse : resultResponse);
  return undefined;
}
