import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recount } from '@suara/server';
import { expect, inject, test } from 'vitest';
import { createDatabase } from '../database/postgres.ts';
import { surveyedUnit } from '../fixtures/kota-contoh.ts';
import { openKotaContoh } from '../fixtures/seed.ts';
import { freePort } from '../process/free-port.ts';
import { startServerProcess, type StorageLocation } from '../process/server-process.ts';
import { Writers } from './writers.ts';

/**
 * The promise that an acknowledged response survives, and that none counts twice: 50 writers that never stop, a server
 * that is killed 20 times in the middle of it, and writers that send again what was not acknowledged.
 */
const kills = 20;

test.each(['SQLite', 'PostgreSQL'])(
  `${kills} x kill -9 under 50 writers loses and doubles nothing on %s`,
  async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'suara-durability-'));
    const location: StorageLocation =
      kind === 'SQLite' ? { dataDirectory: folder } : { databaseUrl: await createDatabase(inject('postgresUrl')) };
    await (await openKotaContoh(location)).close();
    const port = await freePort();
    let server = await startServerProcess(location, port);
    const writers = await Writers.start(server.endpoint, surveyedUnit.id, 50);

    for (let kill = 0; kill < kills; kill += 1) {
      await writers.untilAcknowledged(50 + kill * 7);
      await server.kill();
      server = await startServerProcess(location, port);
    }
    await writers.finish();
    expect(await server.stop()).toBe(0);

    const storage = await openKotaContoh(location);
    const rows = await storage.database.selectFrom('response').select('id').execute();
    const stored = new Set(rows.map((row) => row.id));
    const lost = [...writers.acknowledged].filter((id) => !stored.has(id));
    expect(lost).toEqual([]);
    expect(stored.size).toBe(writers.sent.size);
    expect(await recount(storage)).toEqual([]);
    expect(writers.cutOff).toBeGreaterThan(0);
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  },
  300_000,
);
