/** The checkpoints of the runs that this browser keeps: written and read. All throw EngineError (`storage`). */
import type { Checkpoint } from '../protocol/checkpoint.ts';
import { freeName } from './freeName.ts';
import type { CheckpointPlace, KeptRun, NewRun, RunCheckpoints, RunRecording } from './keptRun.ts';
import { inTransaction, withDatabase } from './openDatabase.ts';
import { outlineOf } from './outlineOf.ts';
import { makeRoom, type RunWriting, runStores } from './runWriting.ts';
import { StorageFault } from './storageProblem.ts';
import { openCheckpoint, type StoredCheckpoint, sealCheckpoint } from './storedCheckpoint.ts';

/**
 * Writes a moment of a run, and the run as it is at that moment: all of it or nothing, and on the disk once this
 * resolves. The latest, the one before it, and the best are kept.
 *
 * @param run as this last gave it back, with what is new; one without an id becomes a new run. Its name is the
 *   record's; its checkpoints are those that this one comes after.
 * @throws EngineError (`storage`), with the reason `Changed` where somebody else wrote to the run meanwhile
 */
export async function keepCheckpoint(
  run: KeptRun | NewRun,
  recording: RunRecording,
  checkpoint: Checkpoint,
): Promise<KeptRun> {
  return write('The training could not be saved in this browser', run, recording, checkpoint);
}

/** Adds a run that was trained elsewhere. Another may be of its name: it is numbered then. */
export function putRun(
  run: NewRun,
  recording: RunRecording,
  checkpoint: Checkpoint | null,
): Promise<KeptRun> {
  return write('The run could not be kept in this browser', run, recording, checkpoint);
}

export interface FoundCheckpoint {
  readonly checkpoint: Checkpoint;
  /** What lay before it and is not as it was written, with a sentence each. */
  readonly skipped: readonly { readonly step: number; readonly why: string }[];
  /** What whoever goes on from it stands on: it, and what comes after it in the search. */
  readonly checkpoints: RunCheckpoints;
}

/**
 * The latest checkpoint of a run that is as it was written, or else the one before it, or else the best; those that are
 * not are left out, and told with a sentence.
 */
export function readRunCheckpoint(id: number): Promise<FoundCheckpoint> {
  return withDatabase('The saved training could not be opened', async (database) => {
    const run = await database.get('runs', id);
    if (!run) throw new StorageFault('Gone');
    if (!run.checkpoints) throw new StorageFault('NoCheckpoint');
    const { latest, previous, best } = run.checkpoints;
    const skipped: { step: number; why: string }[] = [];
    const places = different([latest, previous, best]);
    for (const [at, place] of places.entries()) {
      const stored = await database.get('checkpoints', place.key);
      const opened = stored ? await openCheckpoint(stored) : 'It is no longer there.';
      if (typeof opened !== 'string') {
        const left = (other: CheckpointPlace | null) =>
          places.slice(at).find(({ key }) => key === other?.key) ?? null;
        const before = place === left(previous) ? null : left(previous);
        return {
          checkpoint: opened,
          skipped,
          checkpoints: { latest: place, previous: before, best: left(best) },
        };
      }
      skipped.push({ step: place.step, why: opened });
    }
    throw new StorageFault('Damaged');
  });
}

function write(
  what: string,
  run: KeptRun | NewRun,
  recording: RunRecording,
  checkpoint: Checkpoint | null,
): Promise<KeptRun> {
  return withDatabase(what, async (database) => {
    // Checksums take longer than a transaction waits.
    const sealed = checkpoint && (await sealCheckpoint(checkpoint));
    const transaction = database.transaction(runStores, 'readwrite', { durability: 'strict' });
    return inTransaction(transaction, async () => {
      const present = 'id' in run ? await presentRun(transaction, run) : null;
      const standing = 'id' in run ? run.checkpoints : null;
      const checkpoints =
        sealed && (await store(transaction, sealed, standing, present?.checkpoints ?? null));
      const written = present
        ? { ...run, ...present, checkpoints }
        : { ...run, ...(await beginning(transaction, run)), checkpoints };
      const changedAtMs = Math.max(Date.now(), (present?.changedAtMs ?? 0) + 1);
      const record = { ...written, changedAtMs, isOffered: true, outline: outlineOf(recording) } as KeptRun;
      const id = await transaction.objectStore('runs').put(record);
      await transaction.objectStore('recordings').put(recording, id);
      await makeRoom(transaction, id);
      return { ...record, id };
    });
  });
}

/** What its record knows better than whoever trains it. */
async function presentRun(
  transaction: RunWriting,
  { id, changedAtMs }: KeptRun,
): Promise<Pick<KeptRun, 'id' | 'name' | 'isNamed' | 'changedAtMs' | 'checkpoints'>> {
  const present = await transaction.objectStore('runs').get(id);
  if (!present) throw new StorageFault('Gone');
  if (present.changedAtMs !== changedAtMs) throw new StorageFault('Changed');
  const { name, isNamed, checkpoints } = present;
  return { id, name, isNamed, changedAtMs, checkpoints };
}

async function beginning(transaction: RunWriting, { name, isNamed = false }: NewRun) {
  const names = (await transaction.objectStore('runs').getAll()).map((other) => other.name);
  return { name: freeName(name, names), isNamed };
}

/**
 * @param standing what the new one comes after
 * @param present what there is
 * @returns which checkpoints there are now; what is none of them any more is deleted
 */
async function store(
  transaction: RunWriting,
  sealed: StoredCheckpoint,
  standing: RunCheckpoints | null,
  present: RunCheckpoints | null,
): Promise<RunCheckpoints> {
  const checkpoints = transaction.objectStore('checkpoints');
  const latest = { key: await checkpoints.add(sealed), step: sealed.step };
  // The same moment a second time, as when a tab is left right after a pause, is no reason to lose the one before it.
  const previous = standing?.latest.step === latest.step ? standing.previous : (standing?.latest ?? null);
  const best = sealed.isBest ? latest : (standing?.best ?? null);
  const kept = new Set([latest, previous, best].map((place) => place?.key));
  const given = present ? different([present.latest, present.previous, present.best]) : [];
  for (const { key } of given) if (!kept.has(key)) await checkpoints.delete(key);
  return { latest, previous, best };
}

function different(places: readonly (CheckpointPlace | null)[]): CheckpointPlace[] {
  const byKey = new Map(places.filter((place) => place !== null).map((place) => [place.key, place]));
  return [...byKey.values()];
}
