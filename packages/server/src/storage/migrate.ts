import { Migrator, type MigrationProvider } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Storage } from './storage.ts';

/** What became of one migration. */
export interface MigrationReport {
  readonly name: string;
  readonly status: 'applied' | 'failed';
  readonly milliseconds: number;
}

/** A migration failed. `reports` tells which one; it was rolled back, those before it stay. */
export class MigrationError extends Error {
  readonly reports: readonly MigrationReport[];

  constructor(reports: readonly MigrationReport[], cause: unknown) {
    super(`Migration ${reports.at(-1)?.name ?? '(none)'} failed: ${String(cause)}`, { cause });
    this.name = 'MigrationError';
    this.reports = reports;
  }
}

/**
 * Brings the database to the newest version, one transaction a migration. Gives a report of those that ran; an empty
 * one means that there was nothing to do.
 *
 * @throws {MigrationError} naming the migration that failed
 */
export async function migrate(
  storage: Storage,
  provider: MigrationProvider = { getMigrations: async () => migrations },
): Promise<MigrationReport[]> {
  const migrator = new Migrator({ db: storage.database, provider });
  const reports: MigrationReport[] = [];
  for (;;) {
    const startedAt = performance.now();
    const { error, results = [] } = await migrator.migrateUp();
    const milliseconds = Math.round(performance.now() - startedAt);
    for (const { migrationName, status } of results) {
      if (status === 'NotExecuted') continue;
      reports.push({ name: migrationName, status: status === 'Success' ? 'applied' : 'failed', milliseconds });
    }
    if (error) throw new MigrationError(reports, error);
    if (results.length === 0) return reports;
  }
}
