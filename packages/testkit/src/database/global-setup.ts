import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Maintenance database of the PostgreSQL server of this test run, or of `DATABASE_URL`. */
    readonly postgresUrl: string;
  }
}

/** Gives every test file of a run one real PostgreSQL; each file makes its own database with `createDatabase`. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    project.provide('postgresUrl', given);
    return undefined;
  }
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
