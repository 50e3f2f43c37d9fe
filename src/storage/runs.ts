/** The runs of training that this browser keeps: listed, read, named, deleted. All throw EngineError (`storage`). */
import type { KeptRun, RunRecording } from './keptRun.ts';
import { inTransaction, withDatabase } from './openDatabase.ts';
import { checkpointKeys, runStores } from './runWriting.ts';
import { StorageFault } from './storageProblem.ts';
import type { StoredCheckpoint } from './storedCheckpoint.ts';

/** Everything of a run, to be put back as long as the page holds it. */
export interface WholeRun {
  readonly run: KeptRun;
  readonly recording: RunRecording;
  readonly checkpoints: readonly { readonly key: number; readonly stored: StoredCheckpoint }[];
}

/** What changed last comes first. */
export function listRuns(): Promise<KeptRun[]> {
  return withDatabase('The runs that this browser keeps cannot be listed', async (database) =>
    (await database.getAll('runs')).toSorted((a, b) => b.changedAtMs - a.changedAtMs),
  );
}

export function readRun(id: number): Promise<{ run: KeptRun; recording: RunRecording }> {
  return withDatabase('The run could not be opened', async (database) => {
    const [run, recording] = await Promise.all([database.get('runs', id), database.get('recordings', id)]);
    if (!run || !recording) throw new StorageFault('Gone');
    return { run, recording };
  });
}

/** @returns whether it is there; one that was deleted meanwhile does not come back */
export function renameRun(id: number, name: string): Promise<boolean> {
  return changeRun('The name could not be kept in this browser', id, { name, isNamed: true });
}

/** Nobody is asked to go on with it until it has gone on. @returns whether it is there */
export function declineRun(id: number): Promise<boolean> {
  return changeRun('The answer could not be kept in this browser', id, { isOffered: false });
}

function changeRun(
  what: string,
  id: number,
  change: Partial<Pick<KeptRun, 'name' | 'isNamed' | 'isOffered'>>,
): Promise<boolean> {
  return withDatabase(what, async (database) => {
    const transaction = database.transaction('runs', 'readwrite', { durability: 'strict' });
    return inTransaction(transaction, async () => {
      const run = await transaction.store.get(id);
      if (run) await transaction.store.put({ ...run, ...change });
      return run !== undefined;
    });
  });
}

/** @returns what it was; null where it was gone */
export function deleteRun(id: number): Promise<WholeRun | null> {
  return withDatabase('The run could not be deleted', async (database) => {
    const transaction = database.transaction(runStores, 'readwrite', { durability: 'strict' });
    const [runs, recordings] = [transaction.objectStore('runs'), transaction.objectStore('recordings')];
    const stored = transaction.objectStore('checkpoints');
    return inTransaction(transaction, async () => {
      const [run, recording] = await Promise.all([runs.get(id), recordings.get(id)]);
      const checkpoints: { key: number; stored: StoredCheckpoint }[] = [];
      for (const key of run ? checkpointKeys(run) : []) {
        const checkpoint = await stored.get(key);
        if (checkpoint) checkpoints.push({ key, stored: checkpoint });
        await stored.delete(key);
      }
      await Promise.all([runs.delete(id), recordings.delete(id)]);
      return run && recording ? { run, recording, checkpoints } : null;
    });
  });
}

export function putRunBack({ run, recording, checkpoints }: WholeRun): Promise<void> {
  return withDatabase('The run could not be put back', async (database) => {
    const transaction = database.transaction(runStores, 'readwrite', { durability: 'strict' });
    await inTransaction(transaction, () =>
      Promise.all([
        transaction.objectStore('runs').put(run),
        transaction.objectStore('recordings').put(recording, run.id),
        ...checkpoints.map(({ key, stored }) => transaction.objectStore('checkpoints').put(stored, key)),
      ]),
    );
  });
}
