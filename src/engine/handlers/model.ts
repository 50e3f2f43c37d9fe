import { createRandom } from '../../core/random/random.ts';
import { readSpec, rebuildingChanges } from '../../core/spec/field.ts';
import { type ModelSpec, modelFields, modelSpecFault } from '../../core/spec/modelSpec.ts';
import { plannedSteps } from '../../core/spec/plannedSteps.ts';
import { settingsTrouble, type Trouble } from '../../core/spec/settingsTrouble.ts';
import { type TrainSpec, trainFields, trainSpecFault } from '../../core/spec/trainSpec.ts';
import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { PreparedCorpus } from '../corpus/preparedCorpus.ts';
import { buildNetwork, disposeNetwork, type Network, reportNetwork } from '../network.ts';
import {
  type CallContext,
  dropSpeaker,
  dropStepper,
  requireCorpus,
  requireOwnNetwork,
  type Session,
} from '../session.ts';
import { createBatcher } from '../train/batcher.ts';
import type { TrainingRun } from '../train/trainer.ts';

export async function build(
  params: ParamsOf<'model/build'>,
  { session }: CallContext,
): Promise<ResultOf<'model/build'>> {
  const model = readSpec(modelFields, params.model);
  const corpus = requireCorpus(session);
  const training = checkedTraining(params.training, corpus);
  const faults = [...model.faults, ...[modelSpecFault(model.spec)].filter((fault) => fault !== null)];
  if (faults.length > 0) throw settingsError(faults);
  const warnings = heedLimits(session, model.spec, training);
  await session.stopTraining();
  const network = await buildNetwork(model.spec, training, corpus.codecs, corpus.origin);
  replaceNetwork(session, network);
  return { ...reportNetwork(network), warnings };
}

/** Puts a network in place of the former one, with its run on the corpus that is there. */
export function replaceNetwork(
  session: Session,
  network: Network,
  run = session.corpus && runOn(session.corpus, session, network),
): void {
  dropStepper(session);
  dropSpeaker(session);
  if (session.network) disposeNetwork(session.network);
  session.network = network;
  session.run = run;
}

/** A run that has not begun. @param session asked for the batch size anew each epoch, so that `training/adjust` can change it */
export function runOn(
  { training, validation }: PreparedCorpus,
  session: Pick<Session, 'network'>,
  network: Network,
): TrainingRun {
  const batchSize = () => (session.network ?? network).training.batchSize;
  return {
    batcher: createBatcher(training, batchSize, createRandom(network.training.seed).stream('order')),
    validation,
    firstLossNatsPerToken: null,
    good: null,
  };
}

export async function adjust(
  params: ParamsOf<'training/adjust'>,
  { session }: CallContext,
): Promise<ResultOf<'training/adjust'>> {
  const network = requireOwnNetwork(session);
  const training = checkedTraining(params.training, session.corpus);
  const needy = rebuildingChanges(trainFields, network.training, training);
  if (needy.length > 0) throw settingsError(needy.map((name) => `A new ${name} needs a new network.`));
  heedLimits(session, network.model.spec, training);
  network.training = training;
  return training;
}

/** @returns what will be slow or tight. @throws EngineError (`settings`) where the device cannot hold it. */
function heedLimits({ device, corpus }: Session, model: ModelSpec, training: TrainSpec): Trouble[] {
  if (!device || !corpus) return [];
  const troubles = settingsTrouble({ model, training }, corpus.report, device.limits);
  const impossible = troubles.find(({ severity }) => severity === 'error');
  if (!impossible) return troubles;
  const { message, nextStep } = impossible;
  throw new EngineError({ code: 'settings', message, nextStep });
}

/** With the steps that the set epochs come to. (A network without a corpus keeps those it was planned with.) */
function checkedTraining(values: TrainSpec, corpus: PreparedCorpus | null): TrainSpec {
  const read = readSpec(trainFields, values);
  const spec = corpus ? { ...read.spec, steps: plannedSteps(read.spec, corpus.training.length) } : read.spec;
  const planFaults = readSpec(trainFields, spec).faults;
  const all = [...read.faults, ...planFaults, trainSpecFault(spec)].filter((fault) => fault !== null);
  if (all.length > 0) throw settingsError(all);
  return spec;
}

function settingsError(faults: readonly string[]): EngineError {
  return new EngineError({
    code: 'settings',
    message: faults.join(' '),
    nextStep: 'Change the setting and try again.',
  });
}
