import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './settings.ts';

export type { Logger } from 'pino';

/**
 * JSON lines on standard output. Nothing about a person is ever passed to it: no body, query, address, user agent or
 * response id.
 */
export function createLogger(level: Settings['logLevel'], destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: isoTime, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}

/** Of an error only what a programmer wrote: the details of a database error can quote the row that was refused. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error' };
  const { code, field } = error as { code?: unknown; field?: unknown };
  return { type: error.name, code, field, message: error.message, stack: error.stack };
}
