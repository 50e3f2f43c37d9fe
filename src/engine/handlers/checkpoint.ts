import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';
import { readCheckpoint, writeCheckpoint } from '../checkpoint/checkpoint.ts';
import { readNetwork, reportNetwork } from '../network.ts';
import { type CallContext, dropSpeaker, requireOwnNetwork } from '../session.ts';
import { replaceNetwork } from './model.ts';

export async function save(
  { isWeightsOnly = false }: ParamsOf<'checkpoint/save'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/save'>> {
  const network = requireOwnNetwork(session);
  const { step } = network.optimizer;
  const files = writeCheckpoint(network, await readNetwork(network), isWeightsOnly);
  return { step, isBest: network.progress.best?.step === step, files };
}

/** The network translates with the words it was trained on; it is not joined to the corpus that is loaded. */
export async function load(
  { files }: ParamsOf<'checkpoint/load'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/load'>> {
  const network = readCheckpoint(files);
  await session.stopTraining();
  session.corpus = null;
  replaceNetwork(session, network);
  return { ...reportNetwork(network), step: network.optimizer.step, corpus: null, fit: 'speaksOnly' };
}

export async function exportNetwork(
  _: ParamsOf<'checkpoint/export'>,
): Promise<ResultOf<'checkpoint/export'>> {
  throw new EngineError({ code: 'state', message: 'Export is not made yet.', nextStep: '' });
}

export async function speaker(
  { files }: ParamsOf<'checkpoint/speaker'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/speaker'>> {
  const network = files && readCheckpoint(files);
  dropSpeaker(session);
  session.speaker = network;
  return null;
}
