export { chromiumFlags, findChromium } from './browser/find-chromium.ts';
export { createDatabase, startPostgres, type PostgresServer } from './database/postgres.ts';
export { freePort } from './process/free-port.ts';
