import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptCorpus, KeptFiles } from './keptCorpus.ts';
import type { KeptRun, RunRecording } from './keptRun.ts';
import { StorageFault, storageProblem } from './storageProblem.ts';
import type { StoredCheckpoint } from './storedCheckpoint.ts';

/** Apart, so that a list, a new name or other settings neither read what is large nor write it again. */
export interface Schema extends DBSchema {
  corpora: { key: number; value: KeptCorpus };
  /** By the same keys. */
  files: { key: number; value: KeptFiles };
  runs: { key: number; value: KeptRun };
  /** By the keys of the runs. */
  recordings: { key: number; value: RunRecording };
  /** By keys that the runs name. */
  checkpoints: { key: number; value: StoredCheckpoint };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'seq2seq-playground';
/** 1 had corpora alone. */
const VERSION = 2;

/**
 * Opens what this browser keeps, for as long as a task takes: a tab that holds nothing open is in no other's way.
 *
 * @param what does not happen where it fails, for the message
 * @param version another than this page's, for tests
 * @throws EngineError (`storage`)
 */
export async function withDatabase<Result>(
  what: string,
  task: (database: Database) => Promise<Result>,
  version = VERSION,
): Promise<Result> {
  try {
    const database = await open(version);
    try {
      return await task(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw storageProblem(error, what);
  }
}

/**
 * Does everything or nothing: a fault in the middle takes back what came before it, and one that shows only when all is
 * written to the disk is one too.
 */
export async function inTransaction<Result>(
  transaction: { readonly done: Promise<void>; abort(): void },
  task: () => Promise<Result>,
): Promise<Result> {
  const ended = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let result: Result;
  try {
    result = await task();
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
  const fault = await ended;
  if (fault) throw fault.error;
  return result;
}

async function open(version: number): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new StorageFault('NoStorage');
  let refuse: (fault: StorageFault) => void = () => {};
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  const opening = openDB<Schema>(NAME, version, {
    upgrade(database, former) {
      if (former < 1) {
        database.createObjectStore('corpora', { keyPath: 'id', autoIncrement: true });
        database.createObjectStore('files');
      }
      if (former < 2) {
        database.createObjectStore('runs', { keyPath: 'id', autoIncrement: true });
        database.createObjectStore('recordings');
        database.createObjectStore('checkpoints', { autoIncrement: true });
      }
    },
    blocked: () => refuse(new StorageFault('Blocked')),
    // A newer page waits for this one.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  // Once it is refused, what opens late is nobody's.
  refused.catch(() => opening.then((database) => database.close()).catch(() => {}));
  return Promise.race([opening, refused]);
}
