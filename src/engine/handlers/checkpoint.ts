import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import type { CheckpointFiles, LoadReport } from '../../protocol/checkpoint.ts';
import { isWeightsOnly, readCheckpoint } from '../checkpoint/checkpoint.ts';
import { type Place, readPlace } from '../checkpoint/place.ts';
import { refused } from '../checkpoint/refused.ts';
import { expectUndamaged } from '../checkpoint/seal.ts';
import { hasSameWords } from '../checkpoint/storedCodecs.ts';
import { takeCheckpoint } from '../checkpoint/takeCheckpoint.ts';
import { exportNetwork as exportSpeaking } from '../export/exportNetwork.ts';
import { disposeNetwork, type Network, reportNetwork } from '../network.ts';
import { type CallContext, dropSpeaker, requireOwnNetwork } from '../session.ts';
import { fromFirstStep, takeMoment } from '../train/moment.ts';
import type { TrainingRun } from '../train/trainer.ts';
import { replaceNetwork, runOn } from './model.ts';

/** @throws EngineError (`state`, `device-lost` or `checkpoint`) */
export async function save(
  params: ParamsOf<'checkpoint/save'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/save'>> {
  const network = requireOwnNetwork(session);
  const { nextMoment, run } = session;
  return takeCheckpoint(network, run, { ...params, ...(nextMoment && { moment: await nextMoment() }) });
}

/** Nothing is given up before the new network is whole. @throws EngineError (`checkpoint`) */
export async function load(
  { files }: ParamsOf<'checkpoint/load'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/load'>> {
  const place = readPlace(files);
  const read = await open(files);
  await session.stopTraining();
  const { corpus } = session;
  if (!corpus) {
    replaceNetwork(session, read);
    return report(read, 'speaksOnly');
  }
  if (!hasSameWords(read.codecs, corpus.codecs)) {
    dropSpeaker(session);
    session.speaker = read;
    return report(read, 'speaksOnly');
  }
  const isBare = isWeightsOnly(files);
  const network = isBare ? await fromFirstStep(read) : read;
  const run = runOn(corpus, session, network);
  const isExact = place !== null && !isBare && network.corpus?.sha256 === corpus.report.sha256;
  if (isExact) await takePlace(run, place, network);
  replaceNetwork(session, { ...network, corpus: corpus.origin }, run);
  return report(network, isExact ? 'exactly' : 'sameWords');
}

function report(network: Network, fit: LoadReport['fit']): LoadReport {
  const { optimizer, corpus } = network;
  return { ...reportNetwork(network), step: optimizer.step, corpus, fit };
}

async function takePlace(run: TrainingRun, place: Place, network: Network): Promise<void> {
  try {
    run.batcher.seek(place.position);
  } catch {
    disposeNetwork(network);
    throw refused('config.json: place is none in this corpus.');
  }
  run.firstLossNatsPerToken = place.firstLossNatsPerToken;
  run.good = await takeMoment(network, run.batcher);
}

/** @returns a network with tensors of its own */
async function open(files: CheckpointFiles): Promise<Network> {
  const network = readCheckpoint(files);
  try {
    await expectUndamaged(files);
    return network;
  } catch (error) {
    disposeNetwork(network);
    throw error;
  }
}

/** @throws EngineError (`state`, `device-lost` or `checkpoint`) */
export async function exportNetwork(
  { withCorpus }: ParamsOf<'checkpoint/export'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/export'>> {
  return { bytes: await exportSpeaking(session, withCorpus) };
}

export async function speaker(
  { files }: ParamsOf<'checkpoint/speaker'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/speaker'>> {
  const network = files && (await open(files));
  dropSpeaker(session);
  session.speaker = network;
  return null;
}
