import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import type { Checkpoint } from '../../protocol/checkpoint.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { TrainingStop } from '../../protocol/training.ts';
import { engine, isEngineFailure, reportProblem, whenIdle, whenRevived } from '../engineConnection.ts';
import { heldCheckpoint, holdCheckpoint } from '../lastCheckpoint.ts';
import { withRebuildingFields } from '../modelSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { recordStep, recordValidation, startClock, trainedSteps } from '../trainingSeries.ts';
import { leaveSpeaker } from './speaker.ts';
import { showProbe, showSentenceToNetwork, translateQuietly } from './translation.ts';

/** Of the preparation under way. */
let readying: AbortController | null = null;

let run: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;

/** Trains until the last step of the settings; once that is reached, for as many steps again. */
export function train(): void {
  start(null);
}

/** Lets the engine compile ahead what training will need, until training begins. */
export async function makeReady(): Promise<void> {
  readying?.abort();
  const controller = new AbortController();
  readying = controller;
  try {
    await engine().call(
      'training/prepare',
      {},
      {
        signal: controller.signal,
        onEvent: (event) => {
          if (event.name === 'training/prepared' && readying === controller)
            patch('device', { readiness: event.data });
        },
      },
    );
  } catch {
    // Training itself will meet what went wrong, and say it.
  } finally {
    if (readying === controller) {
      readying = null;
      patch('device', { readiness: null });
    }
  }
}

/** Trains on one batch. */
export function takeStep(): void {
  start(trainedSteps() + 1);
}

export function pauseTraining(): void {
  if (!run || run.controller.signal.aborted) return;
  patch('training', { phase: 'pausing' });
  run.controller.abort();
}

/** Pauses and waits until the engine has stopped. @returns whether training was under way. */
export async function stopTraining(): Promise<boolean> {
  const stopped = run;
  pauseTraining();
  await stopped?.ended;
  return stopped !== null;
}

/** Sends the settings that apply at once; the others wait for the next network. */
export async function adjustTraining(draft: TrainSpec): Promise<void> {
  const former = readPlayground().model.built?.training;
  await send(draft);
  const { built } = readPlayground().model;
  if (!built || !former || (draft.steps === former.steps && draft.epochs === former.epochs)) return;
  const { steps, epochs } = built.training;
  patch('model', { built: { ...built, firstSteps: steps, firstEpochs: epochs } });
}

async function send(draft: TrainSpec): Promise<void> {
  const { built } = readPlayground().model;
  if (!built) return;
  try {
    const training = await engine().call('training/adjust', {
      training: withRebuildingFields(draft, built.training),
    });
    const latest = readPlayground().model.built;
    if (latest) patch('model', { built: { ...latest, training } });
    adoptPlannedSteps(training);
  } catch (error) {
    patch('training', { draft: built.training });
    reportProblem(error);
  }
}

/** The engine knows how many steps the set epochs come to. */
export function adoptPlannedSteps({ steps }: TrainSpec): void {
  const { draft } = readPlayground().training;
  if (draft.epochs > 0) patch('training', { draft: { ...draft, steps } });
}

function start(untilStep: number | null): void {
  // A setting that was just changed may be building its network: it is the one to train.
  const { activity } = readPlayground().engine;
  if (activity === 'building') void whenIdle().then(() => startNow(untilStep));
  else if (activity === 'reviving') void whenRevived().then(() => startNow(untilStep));
  else startNow(untilStep);
}

function startNow(untilStep: number | null): void {
  const { engine: slice, model } = readPlayground();
  if (run || !model.built || slice.activity !== 'ready') return;
  const controller = new AbortController();
  patch('training', { phase: 'running', stop: null });
  patch('run', { offer: null });
  startClock();
  readying?.abort();
  run = { controller, ended: follow(controller.signal, untilStep) };
}

async function follow(signal: AbortSignal, untilStep: number | null): Promise<void> {
  let isCutShort = false;
  try {
    await makeRoom(untilStep);
    if (await leaveSpeaker()) await showSentenceToNetwork();
    const until = untilStep === null ? {} : { untilStep };
    const stop = await engine().call(
      'training/run',
      { ...until, withCheckpoints: true },
      {
        signal,
        onEvent: hear,
      },
    );
    patch('training', { stop: untilStep === null ? stop : asPause(stop) });
  } catch (error) {
    reportProblem(error);
    isCutShort = isEngineFailure(error) && !signal.aborted;
  } finally {
    run = null;
    patch('training', { phase: 'resting' });
  }
  if (isCutShort && (await whenRevived())) startNow(untilStep);
  else translateQuietly();
}

/** Raises the number of steps where the network has had them all; from then on no epochs are counted. */
async function makeRoom(untilStep: number | null): Promise<void> {
  const { draft } = readPlayground().training;
  const needed = untilStep ?? trainedSteps() + 1;
  if (needed <= draft.steps) return;
  const more = readPlayground().model.built?.firstSteps ?? draft.steps;
  const longer = { ...draft, epochs: 0, steps: untilStep ?? trainedSteps() + more };
  patch('training', { draft: longer });
  await send(longer);
}

/** A single step that reached its end is a pause, unless it was the last one of all. */
function asPause(stop: TrainingStop): TrainingStop {
  const { steps } = readPlayground().training.draft;
  return stop.reason === 'finished' && stop.step < steps ? { ...stop, reason: 'paused' } : stop;
}

function hear(event: EngineEvent): void {
  if (event.name === 'training/step') {
    recordStep(event.data);
    if (!readPlayground().training.hasSteps) patch('training', { hasSteps: true });
  } else if (event.name === 'training/validation') {
    recordValidation(event.data);
    if (event.data.attention) patch('training', { attention: event.data.attention });
  } else if (event.name === 'training/stepper') {
    patch('device', { training: event.data });
  } else if (event.name === 'training/probe') {
    showProbe(event.data);
  } else if (event.name === 'training/checkpoint') {
    holdCheckpoint(event.data);
    void write(event.data);
  }
}

/** Beside training, which does not wait for it. */
async function write(checkpoint: Checkpoint): Promise<void> {
  try {
    const { keepMoment } = await import('./keepRun.ts');
    if (heldCheckpoint() === checkpoint) keepMoment(checkpoint);
  } catch (error) {
    reportProblem(error);
  }
}
