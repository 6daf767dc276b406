import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

/** Folder of the repository. */
export const root = join(import.meta.dirname, '../../../..');

/** Flag under which Node resolves workspace packages to their source. */
export const sourceCondition = '--conditions=suara-source';

/** Runs a command with its output shown, and gives its exit code. */
export function run(command: string, commandArguments: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Prints a line to the reader of a task. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}
