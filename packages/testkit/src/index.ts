export { chromiumFlags, findChromium } from './browser/find-chromium.ts';
export { createDatabase, freePort, startPostgres, type PostgresServer } from './database/postgres.ts';
