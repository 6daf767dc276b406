#!/usr/bin/env node
/**
 * The one door to the workspace: `node packages/testkit/bin/workspace.mjs TASK [arguments]`. Runs on any Node from 20,
 * with npm alone: installs what the lock file names, chooses a Node that can run TypeScript source, and hands over to
 * `src/tasks/TASK.ts`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const pnpm = 'pnpm@10.34.9';
const lowestNode = [22, 18];

const [task, ...taskArguments] = process.argv.slice(2);
const taskFile = join(root, 'packages/testkit/src/tasks', `${task}.ts`);
if (!task || !/^[a-z]+$/.test(task) || !existsSync(taskFile)) {
  fail('usage: workspace.mjs start | test | bench | build | lint | docs | format');
}
installIfNeeded();
const child = spawn(chooseNode(), ['--conditions=suara-source', taskFile, ...taskArguments], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
});
child.once('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', () => child.kill('SIGTERM'));
// A terminal sends Ctrl+C to the task as well; this process only waits for it to come to an end.
process.on('SIGINT', () => {});

/** pnpm keeps a copy of the lock file it installed from; when it is the same there is nothing to do. */
function installIfNeeded() {
  const installed = join(root, 'node_modules/.pnpm/lock.yaml');
  const wanted = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  process.stdout.write('Installing dependencies...\n');
  const install = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (install.status !== 0) fail('Installing the dependencies failed; see the messages above.');
}

/** The Node that came with the dependencies, or this one if it is new enough. */
function chooseNode() {
  const packaged = join(root, `node_modules/node-linux-${process.arch}/bin/node`);
  if (process.platform === 'linux' && existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0)
    return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > lowestNode[0] || (major === lowestNode[0] && minor >= lowestNode[1])) return process.execPath;
  return fail(
    `Suara needs Node ${lowestNode.join('.')} or newer on this system; this is Node ${process.versions.node}.`,
  );
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
