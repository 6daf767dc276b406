import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, whenDone } from './testing/storages.ts';

interface LogLine {
  readonly msg: string;
  readonly address?: string;
  readonly name?: string;
  readonly err?: { readonly code: string; readonly message: string };
}

/** The server as an operator runs it. */
class ServerProcess {
  readonly #child: ChildProcess;
  readonly exit: Promise<number | null>;
  #output = '';

  constructor(environment: Record<string, string>) {
    const main = join(import.meta.dirname, 'main.ts');
    this.#child = spawn(process.execPath, ['--conditions=suara-source', main], {
      env: { ...process.env, SUARA_PORT: '0', SUARA_DATABASE_URL: '', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child.stdout!.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.exit = new Promise((resolve) => this.#child.once('close', resolve));
    whenDone(async () => {
      this.#child.kill('SIGKILL');
      await this.exit;
    });
  }

  get log(): LogLine[] {
    const lines = this.#output.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as LogLine);
  }

  async address(): Promise<string> {
    await expect
      .poll(() => this.log.find(({ msg }) => msg === 'listening')?.address, { timeout: 20_000 })
      .toBeDefined();
    return this.log.find(({ msg }) => msg === 'listening')!.address!;
  }

  stop(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'migrates, listens, says where in one JSON line, and stops on %s',
  async (signal) => {
    const server = new ServerProcess({ SUARA_DATA_DIR: temporaryFolder() });
    const address = await server.address();
    expect(server.log.find(({ msg }) => msg === 'migration')?.name).toBe('0001-foundation');
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('process_resident_memory_bytes');
    server.stop(signal);
    expect(await server.exit).toBe(0);
    expect(server.log.at(-1)?.msg).toBe('stopped');
  },
);

test('a second process on the same data directory does not start, and says why', async () => {
  const folder = temporaryFolder();
  const first = new ServerProcess({ SUARA_DATA_DIR: folder });
  await first.address();
  const second = new ServerProcess({ SUARA_DATA_DIR: folder });
  expect(await second.exit).toBe(1);
  expect(second.log.at(-1)?.err?.code).toBe('data_directory_locked');
});

test('a wrong setting ends the start, naming it', async () => {
  const server = new ServerProcess({ SUARA_PORT: 'delapan' });
  expect(await server.exit).toBe(1);
  expect(server.log.at(-1)?.err).toMatchObject({ code: 'settings_invalid', field: 'SUARA_PORT' });
});
