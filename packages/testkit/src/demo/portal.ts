import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { root } from '../tasks/run.ts';

/** The backend that the example's files name, as a reader would paste it. */
const writtenEndpoint = 'http://localhost:8080';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A running copy of an example page, on an origin of its own as an agency's site is. */
export interface Portal {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `examples/portal` as it stands, but for the address of the backend.
 *
 * @param headers added to every answer, such as a Content-Security-Policy under test
 */
export async function servePortal(
  endpoint: string,
  port: number,
  headers: Record<string, string> = {},
): Promise<Portal> {
  const app = new Hono();
  for (const [path, file] of [
    ['/', 'index.html'],
    ['/portal.css', 'portal.css'],
  ] as const) {
    app.get(path, (context) => context.body(exampleFile(file, endpoint), 200, { ...headers, ...typeOf(file) }));
  }
  const server = await new Promise<ServerType>((resolve) => {
    const listening = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(listening));
  });
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps connections open for later, and would keep the server from closing as long.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function exampleFile(file: string, endpoint: string): string {
  return readFileSync(join(root, 'examples/portal', file), 'utf8').replaceAll(writtenEndpoint, endpoint);
}

function typeOf(file: string): Record<string, string> {
  return { 'content-type': contentTypes[extname(file)]! };
}
