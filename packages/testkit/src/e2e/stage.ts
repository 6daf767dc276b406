import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultResponse } from '@suara/schema';
import { servePortal, type Portal } from '../demo/portal.ts';
import { replayRespondents } from '../demo/replay.ts';
import { surveyedUnit } from '../fixtures/kota-contoh.ts';
import { openKotaContoh } from '../fixtures/seed.ts';
import { freePort } from '../process/free-port.ts';
import { startServerProcess, type ServerProcess } from '../process/server-process.ts';

/**
 * What `npm start` shows, for a test alone: a server process on SQLite with Kota Contoh and its 49 respondents, and the portal page of
 * an agency on another origin.
 */
export class Stage {
  readonly endpoint: string;
  readonly portal: Portal;
  readonly #folder: string;
  readonly #port: number;
  #server: ServerProcess;

  private constructor(folder: string, port: number, server: ServerProcess, portal: Portal) {
    this.#folder = folder;
    this.#port = port;
    this.#server = server;
    this.portal = portal;
    this.endpoint = `http://localhost:${port}`;
  }

  /** @param portalHeaders added to every answer of the portal */
  static async set(portalHeaders: Record<string, string> = {}): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'suara-stage-'));
    await (await openKotaContoh({ dataDirectory: folder })).close();
    const port = await freePort();
    const server = await startServerProcess({ dataDirectory: folder }, port);
    const endpoint = `http://localhost:${port}`;
    await replayRespondents(endpoint, surveyedUnit.id);
    const portal = await servePortal(endpoint, await freePort(), portalHeaders);
    return new Stage(folder, port, server, portal);
  }

  /** How many responses the surveyed unit counts. */
  async counted(): Promise<number> {
    const answer = await fetch(`${this.endpoint}/api/v1/units/${surveyedUnit.id}/results`);
    return ((await answer.json()) as ResultResponse).responses.collected;
  }

  /** Kills the server as a power cut would. */
  killServer(): Promise<void> {
    return this.#server.kill();
  }

  async restartServer(): Promise<void> {
    this.#server = await startServerProcess({ dataDirectory: this.#folder }, this.#port);
  }

  async strike(): Promise<void> {
    await this.portal.close();
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
