import { join } from 'node:path';
import { z } from 'zod';
import { SuaraError } from '@suara/schema';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What an operator can set, by environment variable. An empty variable counts as not set. */
const environmentSchema = z.object({
  SUARA_DATA_DIR: z.string().default('./data'),
  SUARA_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SUARA_HOST: z.string().default('127.0.0.1'),
  SUARA_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  SUARA_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SUARA_SDK_DIR: z.string().default(join(import.meta.dirname, '../../widgets/sdk')),
  SUARA_LOG_LEVEL: z.enum(logLevels).default('info'),
});

/** How a server runs. */
export interface Settings {
  /** Folder of the SQLite file. */
  readonly dataDirectory: string;
  /** `postgres://...`; SQLite without one. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address under which citizens reach the server, when a proxy stands before it. */
  readonly publicUrl: string | undefined;
  /** Folder of the script-tag bundle with its `sri.json`. */
  readonly sdkDirectory: string;
  readonly logLevel: (typeof logLevels)[number];
}

/**
 * Reads the settings from environment variables.
 *
 * @throws {SuaraError} `settings_invalid` naming the variables that are wrong
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const names = new Set(result.error.issues.map((issue) => issue.path.join('.')));
    throw new SuaraError('settings_invalid', { field: [...names].join(', ') });
  }
  const { data } = result;
  return {
    dataDirectory: data.SUARA_DATA_DIR,
    databaseUrl: data.SUARA_DATABASE_URL,
    host: data.SUARA_HOST,
    port: data.SUARA_PORT,
    publicUrl: data.SUARA_PUBLIC_URL,
    sdkDirectory: data.SUARA_SDK_DIR,
    logLevel: data.SUARA_LOG_LEVEL,
  };
}
