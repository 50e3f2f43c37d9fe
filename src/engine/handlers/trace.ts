import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';
import { type CallContext, requireNetwork } from '../session.ts';
import { presentWeights } from '../trace/presentWeights.ts';
import { traceTranslation } from '../trace/traceTranslation.ts';

/** How many traces stay open: a page may still show the one before. */
const keptTraces = 2;

let lastId = 0;

export async function trace(
  { sentence, target, edits = [] }: ParamsOf<'translation/trace'>,
  { session }: CallContext,
): Promise<ResultOf<'translation/trace'>> {
  const network = requireNetwork(session);
  const weights = await presentWeights(network);
  const traced = traceTranslation(network, weights, sentence, target, () => ++lastId, edits);
  session.traces = [traced, ...session.traces].slice(0, keptTraces);
  return traced.trace;
}

/** @throws EngineError (`state`) where the trace is gone. */
export async function open(
  place: ParamsOf<'trace/open'>,
  { session }: CallContext,
): Promise<ResultOf<'trace/open'>> {
  for (const { open: openIn } of session.traces) {
    const opened = openIn(place);
    if (opened) return opened;
  }
  throw new EngineError({
    code: 'state',
    message: 'This number belongs to a trace that is gone.',
    nextStep: 'Trace the translation again.',
  });
}
