export { createApp, type App, type AppOptions } from './app.ts';
export { systemClock, type Clock } from './clock.ts';
export { listen, type Listening } from './listen.ts';
export { createLogger, type Logger } from './logger.ts';
export {
  closePeriod,
  saveInstansi,
  savePeriod,
  saveService,
  saveServiceUsers,
  saveUnit,
  type UnitDefinition,
} from './services/tenants.ts';
export { readSettings, type Settings } from './settings.ts';
export { migrate, MigrationError, type MigrationReport } from './storage/migrate.ts';
export { recount, type CounterDifference } from './storage/recount.ts';
export { openStorage, type Storage, type StorageOptions } from './storage/storage.ts';
export type { Tables } from './storage/tables.ts';
export type { UnitRecord } from './storage/tenants.ts';
