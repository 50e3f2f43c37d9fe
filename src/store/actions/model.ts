import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { engine, exclusively } from '../engineConnection.ts';
import { holdCheckpoint } from '../lastCheckpoint.ts';
import { differsFromBuilt, showsFirst, withRebuildingFields } from '../modelSlice.ts';
import { patch, readPlayground } from '../playground.ts';
import { confirm } from './confirm.ts';
import { endEvaluation, forgetEvaluation } from './evaluation.ts';
import { setAsideRun } from './formerRuns.ts';
import { adjustTraining, adoptPlannedSteps, makeReady, stopTraining } from './training.ts';
import { showSentenceToNetwork } from './translation.ts';

const LARGEST_DRAWN_SEED = 9999;

/** Builds what the form describes. Only inside `exclusively`. @throws EngineError */
export async function buildModel(): Promise<void> {
  const { model, training, corpus } = readPlayground();
  patch('engine', { activity: 'building' });
  const report = await engine().call('model/build', { model: model.draft, training: training.draft });
  setAsideRun();
  holdCheckpoint(null);
  const { steps, epochs } = report.training;
  // Whoever builds another than the first network of a visit wants to see what that one says.
  const speaker = model.built === null ? model.speaker : null;
  patch('model', {
    speaker,
    built: {
      ...report,
      firstSteps: steps,
      firstEpochs: epochs,
      corpus: corpus.report?.name ?? '',
      data: corpus.data,
    },
  });
  adoptPlannedSteps(report.training);
  patch('training', { hasSteps: false, attention: null, stop: null });
  forgetEvaluation();
  patch('engine', { problem: null });
  if (!showsFirst(readPlayground())) await showSentenceToNetwork();
  void makeReady();
}

/** Back to the first weights of the seed; what the form says applies. */
export async function resetModel(): Promise<void> {
  const { model, training } = readPlayground();
  endEvaluation();
  await stopTraining();
  // A run that went on beyond its end starts again with the steps it was first given.
  if (model.built && training.draft.steps === model.built.training.steps)
    patch('training', {
      draft: { ...training.draft, steps: model.built.firstSteps, epochs: model.built.firstEpochs },
    });
  await exclusively(buildModel);
}

/** Other first weights and another order of sentences. */
export async function drawNewSeed(): Promise<void> {
  if (readPlayground().training.hasSteps && !(await confirm('seed'))) return;
  const { draft } = readPlayground().training;
  let seed = draft.seed;
  while (seed === draft.seed) seed = Math.floor(Math.random() * (LARGEST_DRAWN_SEED + 1));
  patch('training', { draft: { ...draft, seed } });
  await resetModel();
}

export function setModelField<Name extends keyof ModelSpec>(name: Name, value: ModelSpec[Name]): void {
  patch('model', { draft: { ...readPlayground().model.draft, [name]: value } });
  rebuildIfNothingIsLost();
}

export function setTrainField<Name extends keyof TrainSpec>(name: Name, value: TrainSpec[Name]): void {
  const draft = { ...readPlayground().training.draft, [name]: value };
  patch('training', { draft });
  if (trainFields[name].rebuilds) rebuildIfNothingIsLost();
  else void adjustTraining(draft);
}

/** Takes back the settings that would have needed another network. */
export function keepModel(): void {
  const { model, training } = readPlayground();
  if (!model.built) return;
  patch('model', { draft: model.built.model });
  patch('training', { draft: withRebuildingFields(training.draft, model.built.training) });
}

function rebuildIfNothingIsLost(): void {
  void exclusively(async () => {
    const state = readPlayground();
    const isUntouched = !state.training.hasSteps && state.training.phase === 'resting';
    if (isUntouched && state.corpus.report && (!state.model.built || differsFromBuilt(state)))
      await buildModel();
  });
}
