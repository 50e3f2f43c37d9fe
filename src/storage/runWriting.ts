import type { IDBPTransaction } from 'idb';
import type { KeptRun } from './keptRun.ts';
import type { Schema } from './openDatabase.ts';

/** All that a run lies in. */
export const runStores: ['runs', 'recordings', 'checkpoints'] = ['runs', 'recordings', 'checkpoints'];

export type RunWriting = IDBPTransaction<Schema, typeof runStores, 'readwrite'>;

/**
 * So many runs keep their checkpoints, each of which takes 10 MB for the default network; the others keep their curves.
 */
export const mostRunsWithCheckpoints = 20;

/** Beyond that those give theirs away that no person has named, the longest unchanged first. */
export async function makeRoom(transaction: RunWriting, newest: number): Promise<void> {
  const runs = transaction.objectStore('runs');
  const withThem = (await runs.getAll()).filter(({ checkpoints }) => checkpoints !== null);
  const surplus = withThem.length - mostRunsWithCheckpoints;
  if (surplus <= 0) return;
  const givingFirst = withThem
    .filter(({ id }) => id !== newest)
    .toSorted((a, b) => Number(a.isNamed) - Number(b.isNamed) || a.changedAtMs - b.changedAtMs);
  for (const run of givingFirst.slice(0, surplus)) {
    for (const key of checkpointKeys(run)) await transaction.objectStore('checkpoints').delete(key);
    await runs.put({ ...run, checkpoints: null });
  }
}

/** Each once. */
export function checkpointKeys({ checkpoints }: KeptRun): number[] {
  if (!checkpoints) return [];
  const { latest, previous, best } = checkpoints;
  return [...new Set([latest, previous, best].flatMap((place) => (place ? [place.key] : [])))];
}
