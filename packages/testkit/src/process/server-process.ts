import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root, sourceCondition } from '../tasks/run.ts';

/** Where a server keeps its data: a folder for SQLite, or the connection string of a PostgreSQL database. */
export type StorageLocation = { readonly dataDirectory: string } | { readonly databaseUrl: string };

/** A server in a process of its own, as an operator runs it. */
export interface ServerProcess {
  readonly endpoint: string;
  readonly pid: number;
  /** Standard output and error so far. */
  output(): string;
  /** Ends the process at once, as a power cut would (SIGKILL), and waits for it to be gone. */
  kill(): Promise<void>;
  /** Asks the process to stop (SIGTERM) and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `packages/server` from source and waits until it says that it is ready. */
export async function startServerProcess(
  location: StorageLocation,
  port: number,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [sourceCondition, join(root, 'packages/server/src/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...locationVariables(location), SUARA_PORT: String(port), ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, child, () => output);
  return {
    endpoint,
    pid: child.pid!,
    output: () => output,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
  };
}

function locationVariables(location: StorageLocation): Record<string, string> {
  return 'databaseUrl' in location
    ? { SUARA_DATABASE_URL: location.databaseUrl }
    : { SUARA_DATA_DIR: location.dataDirectory, SUARA_DATABASE_URL: '' };
}

async function untilReady(endpoint: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The server did not start:\n${output()}`);
    const ready = await fetch(`${endpoint}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}
