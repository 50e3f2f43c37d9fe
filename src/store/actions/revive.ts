import { backends } from '../../protocol/device.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { Backend } from '../deviceSlice.ts';
import { exclusively, freshEngine, reportProblem } from '../engineConnection.ts';
import { heldCheckpoint } from '../lastCheckpoint.ts';
import { patch, readPlayground } from '../playground.ts';
import { trainedSteps } from '../trainingSeries.ts';
import { buildModel } from './model.ts';
import { rewindRun } from './rewindRun.ts';
import { takeSpeaker } from './speaker.ts';
import { makeReady } from './training.ts';
import { refreshTranslation } from './translation.ts';

/** So often a backend is begun anew; one that fails more often gets no further chance. */
const MOST_RESTARTS = 2;

const failures = new Map<Backend, number>();

type Caller = ReturnType<typeof freshEngine>;

/**
 * The engine is gone, and all that it held: a fresh one is given the same corpus from its source and the network as it
 * was at its last checkpoint, on the same backend or else on the next one. What happened is said in a sentence. (Whoever
 * trained waits for it and goes on: `training.ts`.)
 *
 * @returns whether there is an engine again
 */
export async function revive(why: EngineError): Promise<boolean> {
  const { device, corpus, training } = readPlayground();
  if (!device.report || !corpus.report) return giveUp(why);
  patch('engine', { activity: 'reviving' });
  const lost = device.report.backend;
  noteFailure(lost);
  let latest = why;
  for (const backend of backends.slice(backends.indexOf(lost))) {
    if ((failures.get(backend) ?? 0) > MOST_RESTARTS) continue;
    try {
      const fresh = freshEngine();
      const report = await fresh.call('device/start', { backend });
      const step = await bringBack(fresh);
      patch('device', {
        report,
        training: null,
        readiness: null,
        ...(device.choice === lost && { choice: backend }),
      });
      const wasTraining = training.phase === 'running';
      const repeated = trainedSteps() - step;
      if (repeated > 0) rewindRun(step);
      patch('engine', { activity: 'ready' });
      reportProblem(revived(why, { backend, step, repeated, wasTraining }));
      afterRevival(wasTraining);
      return true;
    } catch (error) {
      latest = error instanceof EngineError ? error : why;
      noteFailure(backend);
    }
  }
  return giveUp(latest);
}

/** A person asks once more: every backend has all its chances again. */
export function forgiveBackends(): void {
  failures.clear();
}

function noteFailure(backend: Backend): void {
  failures.set(backend, (failures.get(backend) ?? 0) + 1);
}

function giveUp(why: EngineError): false {
  const kept = heldCheckpoint();
  const nextStep = kept ? `${why.nextStep} The page keeps the network of step ${kept.step}.` : why.nextStep;
  patch('engine', { activity: 'failed', problem: { ...why.toReport(), nextStep } });
  return false;
}

/** @returns the step that the network is at */
async function bringBack(fresh: Caller): Promise<number> {
  const { corpus, model } = readPlayground();
  if (!corpus.source) return 0;
  await fresh.call('corpus/load', { source: corpus.source, data: corpus.data });
  if (!model.built) return 0;
  const { training } = model.built;
  const checkpoint = heldCheckpoint();
  if (!checkpoint) {
    await fresh.call('model/build', { model: model.built.model, training });
    return 0;
  }
  const { fit } = await fresh.call('checkpoint/load', { files: checkpoint.files });
  // A network that was opened has no place in the corpus yet.
  if (fit === 'speaksOnly')
    throw new EngineError({
      code: 'checkpoint',
      message: 'The corpus is no longer the one that the network was trained on.',
      nextStep: 'Load it again.',
    });
  await fresh.call('training/adjust', { training });
  return checkpoint.step;
}

/** What the page wants of an engine beside training; it is not waited for. */
function afterRevival(wasTraining: boolean): void {
  const { built, speaker } = readPlayground().model;
  if (!built) {
    void exclusively(buildModel);
    return;
  }
  if (speaker) {
    patch('model', { speaker: { ...speaker, isHere: false } });
    void takeSpeaker();
  } else void refreshTranslation();
  if (!wasTraining) void makeReady();
}

function revived(
  why: EngineError,
  now: { backend: Backend; step: number; repeated: number; wasTraining: boolean },
): EngineError {
  const { backend, step, repeated, wasTraining } = now;
  const steps = repeated === 1 ? '1 step' : `${repeated} steps`;
  const was = `the network is as it was at step ${step}`;
  const training = wasTraining
    ? `training goes on from step ${step} and repeats ${steps}`
    : repeated > 0
      ? `${was}, ${steps} earlier`
      : was;
  return new EngineError({
    code: why.code,
    message: why.message,
    facts: { backend, step, repeated },
    nextStep: `The engine has been started again on ${backend}: ${training}.`,
  });
}
