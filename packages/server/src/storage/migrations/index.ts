import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';

/** Every migration by name, run in the order of the names. A released migration is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
};
