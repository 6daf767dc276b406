import { collectDefaultMetrics, Registry } from 'prom-client';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { createLogger, type Logger } from './logger.ts';
import { readSettings, type Settings } from './settings.ts';
import { migrate } from './storage/migrate.ts';
import { openStorage } from './storage/storage.ts';

/** The server process: migrates, listens, and on SIGTERM or SIGINT stops without losing an answer. */
async function main(settings: Settings, logger: Logger): Promise<void> {
  const storage = openStorage({
    ...settings,
    onConnectionLost: (error) => logger.warn({ err: error }, 'database connection lost'),
  });
  for (const report of await migrate(storage)) logger.info(report, 'migration');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const server = await listen(createApp({ storage, settings, logger, registry }), settings);
  logger.info({ address: server.url, database: storage.kind }, 'listening');

  const stop = async (signal: string) => {
    logger.info({ signal }, 'stopping');
    await server.close();
    await storage.close();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}

try {
  const settings = readSettings(process.env);
  await main(settings, createLogger(settings.logLevel));
} catch (error) {
  createLogger('info').fatal({ err: error }, 'could not start');
  process.exit(1);
}
