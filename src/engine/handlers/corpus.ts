import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';
import { exportCorpus } from '../corpus/exportCorpus.ts';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import { disposeNetwork } from '../network.ts';
import { type CallContext, dropSpeaker, dropStepper, requireCorpus } from '../session.ts';

/** Nothing is given up before the new corpus is whole; then the old network, whose words no longer fit, goes. */
export async function load(
  { source, data }: ParamsOf<'corpus/load'>,
  { session, signal, emit }: CallContext,
): Promise<ResultOf<'corpus/load'>> {
  const corpus = await loadCorpus(source, data, {
    signal,
    onProgress: (progress) => emit({ name: 'corpus/progress', data: progress }),
  });
  await session.stopTraining();
  session.corpus = corpus;
  dropStepper(session);
  dropSpeaker(session);
  if (session.network) disposeNetwork(session.network);
  session.network = null;
  session.run = null;
  return corpus.report;
}

export async function exportPairs(
  { format }: ParamsOf<'corpus/export'>,
  { session }: CallContext,
): Promise<ResultOf<'corpus/export'>> {
  return { text: exportCorpus(requireCorpus(session), format) };
}

/** @throws EngineError (`state`) where there is no corpus yet, (`aborted`) where the search was called off */
export async function pairs(
  query: ParamsOf<'corpus/pairs'>,
  { session, signal }: CallContext,
): Promise<ResultOf<'corpus/pairs'>> {
  const page = await requireCorpus(session).pairs.find(query, signal);
  if (page) return page;
  throw new EngineError({
    code: 'aborted',
    message: 'The search was called off.',
    nextStep: 'Search again.',
  });
}
