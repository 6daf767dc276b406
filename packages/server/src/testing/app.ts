import { encodeFields, type FormResponse, type Problem, type ResultResponse, type Submission } from '@suara/schema';
import { createApp, type App } from '../app.ts';
import { createLogger } from '../logger.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Storage } from '../storage/storage.ts';
import { FakeClock } from './clock.ts';
import { migratedStorage, type DatabaseKind } from './storages.ts';
import { seedUnit } from './tenants.ts';

const origin = 'http://suara.test';

/** The app in this process, with a clock that stands still and requests in few words. */
export class TestApp {
  readonly app: App;
  readonly storage: Storage;
  readonly clock: FakeClock;
  readonly logLines: string[] = [];

  constructor(storage: Storage, clock: FakeClock, settings: Partial<Settings> = {}) {
    this.storage = storage;
    this.clock = clock;
    const logger = createLogger('debug', { write: (line) => void this.logLines.push(line) });
    this.app = createApp({ storage, clock, logger, settings: { ...readSettings({}), ...settings } });
  }

  async request(path: string, init?: RequestInit): Promise<Response> {
    return this.app.fetch(new Request(new URL(path, origin), init));
  }

  async json<Body>(path: string, init?: RequestInit): Promise<Body> {
    return (await (await this.request(path, init)).json()) as Body;
  }

  /** Posts a form body to the API. */
  post(body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Response> {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return this.request('/api/v1/responses', { method: 'POST', body: body ?? null, headers: { ...type, ...headers } });
  }

  submit(submission: Submission, headers: Record<string, string> = {}): Promise<Response> {
    return this.post(encodeFields(submission), headers);
  }

  form(unit = 'dukcapil', query = ''): Promise<FormResponse> {
    return this.json(`/api/v1/units/${unit}/form${query}`);
  }

  result(unit = 'dukcapil', query = ''): Promise<ResultResponse> {
    return this.json(`/api/v1/units/${unit}/results${query}`);
  }

  /** Number of stored responses. */
  async stored(): Promise<number> {
    const rows = await this.storage.database.selectFrom('response').select('id').execute();
    return rows.length;
  }
}

/** An app on a fresh database with one unit of Kota Contoh, on a Wednesday morning in its second semester. */
export async function startApp(kind: DatabaseKind, settings: Partial<Settings> = {}): Promise<TestApp> {
  const storage = await migratedStorage(kind);
  await seedUnit(storage);
  return new TestApp(storage, new FakeClock('2026-11-25T10:00:00+07:00'), settings);
}

/** The problem in an answer. */
export async function problemIn(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}
