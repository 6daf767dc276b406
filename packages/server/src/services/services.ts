import { SuaraError } from '@suara/schema';
import type { Clock } from '../clock.ts';
import { isUnavailable } from '../storage/failure.ts';
import { storeResponses, type StoredOutcome } from '../storage/responses.ts';
import type { Storage } from '../storage/storage.ts';
import type { NewResponse } from '../storage/tables.ts';
import { GroupCommit } from './group-commit.ts';
import { UnitDirectory } from './unit-directory.ts';

/** What the services work with, one of each for a process. */
export interface Services {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly directory: UnitDirectory;
  readonly queue: GroupCommit<NewResponse, StoredOutcome>;
}

/** What the services are made of. */
export interface ServiceOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Told the number of responses of every transaction. */
  readonly onCommit: (size: number) => void;
}

/** Makes the services of one process. They hold no connection of their own: the caller closes the storage. */
export function createServices({ storage, clock, onCommit }: ServiceOptions): Services {
  const queue = new GroupCommit<NewResponse, StoredOutcome>({
    write: (rows) => storeResponses(storage, rows),
    isUnavailable,
    whenDraining: () => new SuaraError('shutting_down'),
    whenFull: () => new SuaraError('storage_unavailable'),
    onCommit,
  });
  return { storage, clock, directory: new UnitDirectory(storage, clock), queue };
}
