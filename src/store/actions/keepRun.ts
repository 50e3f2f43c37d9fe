/** Writes the training under way into this browser, beside it. Loaded on demand, with the first training. */
import type { Checkpoint } from '../../protocol/checkpoint.ts';
import { EngineError } from '../../protocol/errors.ts';
import { keepCheckpoint } from '../../storage/checkpoints.ts';
import type { KeptRun, NewRun, RunRecording } from '../../storage/keptRun.ts';
import { askToPersist } from '../../storage/room.ts';
import { holdRun } from '../../storage/runLock.ts';
import { isOwnCorpus } from '../corpusSlice.ts';
import { engine } from '../engineConnection.ts';
import { patch, readPlayground, usePlayground } from '../playground.ts';
import { bestScores, recordingUpTo } from '../runRecording.ts';
import { stepSeries, trainedSteps, validationSeries } from '../trainingSeries.ts';
import { noteRecord } from './noteRecord.ts';

/** A moment of a run as it was when the engine told of it. */
interface Moment {
  /** Of the run, in the order of this visit. */
  readonly number: number;
  readonly run: NewRun;
  readonly recording: RunRecording;
  readonly checkpoint: Checkpoint;
}

/** By the number of their run: a newer moment takes the place of one that still waits. */
const waiting = new Map<number, Moment>();
/** What was last written of each run of this visit. */
const records = new Map<number, KeptRun>();
let writing: Promise<void> | null = null;
let hasAsked = false;

/**
 * Writes a moment as soon as the one before it is written.
 * @param name of a run that is not kept yet; else it is called after its corpus
 */
export function keepMoment(checkpoint: Checkpoint, name?: string): void {
  const moment = momentOf(checkpoint, name);
  if (!moment) return;
  waiting.set(moment.number, moment);
  writing ??= writeWaiting().finally(() => {
    writing = null;
  });
}

/** Writes what has been trained since the last checkpoint, and waits for all that is to be written. */
export async function keepNow(): Promise<void> {
  const { run, training, model } = readPlayground();
  const isSaved = (run.kept?.step ?? 0) === trainedSteps() || !training.hasSteps || !model.built;
  try {
    if (!isSaved) keepMoment(await engine().call('checkpoint/save', {}));
  } catch {
    // What the engine cannot read, it will say itself.
  }
  await writing;
}

/** A run of an earlier visit goes on: its next checkpoints are written to its record. */
export function goOnWriting(record: KeptRun): void {
  const { number } = readPlayground().run;
  records.set(number, record);
  patch('run', { kept: record, trouble: null });
}

async function writeWaiting(): Promise<void> {
  for (;;) {
    const [next] = waiting.values();
    if (!next) return;
    waiting.delete(next.number);
    await write(next);
  }
}

async function write({ number, run, recording, checkpoint }: Moment): Promise<void> {
  const known = records.get(number);
  const isPresent = () => readPlayground().run.number === number;
  try {
    const kept = await keepCheckpoint(known ? { ...known, ...run } : run, recording, checkpoint).catch(
      (error: unknown) => {
        // Another tab has gone on with the run, or it was cleared: what was trained here becomes one of its own.
        const reason = error instanceof EngineError && error.facts['reason'];
        if (known && (reason === 'Changed' || reason === 'Gone'))
          return keepCheckpoint(run, recording, checkpoint);
        throw error;
      },
    );
    records.set(number, kept);
    noteRecord(number, kept);
    if (isPresent()) patch('run', { kept, trouble: null });
    if (!hasAsked) void askToPersist();
    hasAsked = true;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (isPresent()) patch('run', { trouble: error.toReport() });
  }
}

function momentOf(checkpoint: Checkpoint, name?: string): Moment | null {
  const { run, model, corpus, training, translation, kept } = readPlayground();
  const { built } = model;
  const { report, source } = corpus;
  if (!built || !report || !training.hasSteps || checkpoint.step === 0) return null;
  const recording = recordingUpTo(checkpoint.step, translation.snapshots);
  const clockMs = Math.max(stepSeries.last('clockMs') ?? 0, validationSeries.last('clockMs') ?? 0);
  return {
    number: run.number,
    checkpoint,
    recording,
    run: {
      name: name ?? report.name,
      startedAtMs: records.get(run.number)?.startedAtMs ?? Math.round(Date.now() - clockMs),
      corpus: {
        name: report.name,
        sha256: report.sha256,
        source: isOwnCorpus(source) ? null : (source as NewRun['corpus']['source']),
        keptCorpus: kept.inUse,
      },
      settings: { model: built.model, training: built.training, data: report.data },
      parameterCount: built.parameterCount,
      step: checkpoint.step,
      best: bestScores(recording),
      sentence: translation.sentence,
    },
  };
}

/** The run that is written to is this tab's, as long as it is. */
let release = () => {};
usePlayground.subscribe((state, former) => {
  const { kept } = state.run;
  if (kept?.id === former.run.kept?.id) return;
  release();
  release = kept ? holdRun(kept.id) : () => {};
});

/** Left and frozen tabs are not always come back to. */
const isHidden = () => document.visibilityState === 'hidden';
document.addEventListener('visibilitychange', () => {
  if (isHidden()) void keepNow();
});
document.addEventListener('freeze', () => void keepNow());
window.addEventListener('pagehide', () => void keepNow());
