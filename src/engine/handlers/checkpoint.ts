import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { readCheckpoint, writeCheckpoint } from '../checkpoint/checkpoint.ts';
import { readNetwork, reportNetwork } from '../network.ts';
import { type CallContext, dropSpeaker, requireOwnNetwork } from '../session.ts';
import { replaceNetwork } from './model.ts';

export async function save(
  { isWeightsOnly = false }: ParamsOf<'checkpoint/save'>,
  { session }: CallContext,
): Promise<ResultOf<'checkpoint/save'>> {
  const network = requireOwnNetwork(session);
  return { files: writeCheckpoint(network, await readNetwork(network), isWeightsOnly) };
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
  return reportNetwork(network);
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
