import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBundle } from '../architecture/bundle.ts';
import { entryBytes } from '../bench/bytes.ts';
import { postgresGroupCommit, sqliteGroupCommit } from '../bench/group-commit-ceiling.ts';
import { indexQueries } from '../bench/index-query.ts';
import { connections } from '../bench/load.ts';
import { recountMilliseconds, scoringMicroseconds } from '../bench/scoring.ts';
import { submissions } from '../bench/submissions.ts';
import { createDatabase, startPostgres } from '../database/postgres.ts';
import { buildSdk } from './building.ts';
import { say } from './run.ts';

/**
 * `npm run bench [-- --quick]`: measures and prints one JSON document. `--quick` takes 100,000 responses instead of
 * 5,000,000 and shorter rounds, to see that it works.
 */
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const seconds = quick ? 2 : 8;
const [few, many] = quick ? [1_000, 100_000] : [1_000, 5_000_000];

const folder = mkdtempSync(join(tmpdir(), 'suara-bench-'));
const postgres = await startPostgres();
await buildSdk();

const report = {
  machine: { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model, postgres: postgres.version },
  submissions: {
    about: `acknowledged durable submissions a second over HTTP, ${connections} connections, median of ${rounds} x ${seconds} s`,
    sqlite: await measured('submissions on SQLite', () =>
      submissions({ dataDirectory: join(folder, 'submissions') }, rounds, seconds),
    ),
    postgres: await measured('submissions on PostgreSQL', async () =>
      submissions({ databaseUrl: await createDatabase(postgres.url) }, rounds, seconds),
    ),
  },
  groupCommit: {
    about: `rows a second of the bare drivers, committed durably in groups of ${connections}`,
    sqlite: await measured('group commit on SQLite', async () => sqliteGroupCommit(seconds)),
    postgres: await measured('group commit on PostgreSQL', () => postgresGroupCommit(seconds, postgres.url)),
  },
  indexQuery: {
    about: 'microseconds of GET results, in process',
    sqlite: await measured('index queries on SQLite', () =>
      indexQueries({ dataDirectory: join(folder, 'index') }, few!, many!),
    ),
    postgres: await measured('index queries on PostgreSQL', async () =>
      indexQueries({ databaseUrl: await createDatabase(postgres.url) }, few!, many!),
    ),
  },
  scoring: {
    about: 'microseconds to score counters; milliseconds to count 1,000,000 responses one by one and score them',
    counters: scoringMicroseconds(1_000_000),
    recountOfOneMillion: recountMilliseconds(1_000_000),
  },
  bytes: entryBytes(readBundle()),
};

await postgres.stop();
rmSync(folder, { recursive: true, force: true });
say(JSON.stringify(report, null, 2));

/** Says on standard error what is being measured; standard output holds the JSON alone. */
async function measured<Result>(name: string, measure: () => Promise<Result>): Promise<Result> {
  process.stderr.write(`Measuring ${name}...\n`);
  return measure();
}
