import { readSpec } from '../../core/spec/field.ts';
import { tokenFields } from '../../core/spec/tokenSettings.ts';
import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { PreparedCorpus } from '../corpus/preparedCorpus.ts';
import type { Work } from '../corpus/tokenStudy.ts';
import { createTokenTrial, type TokenTrial } from '../corpus/tokenTrial.ts';
import { type CallContext, requireCorpus } from '../session.ts';
import { breathe } from '../train/breathe.ts';

/** How long is worked between two looks at the abort signal: about as long as a training step, which may run then. */
const SLICE_MS = 12;

/** What was learnt goes with its corpus. */
const trials = new WeakMap<PreparedCorpus, TokenTrial>();

/** @throws EngineError (`state`, `settings` or `aborted`) */
export async function tokens(
  { source, target, data }: ParamsOf<'corpus/tokens'>,
  { session, signal }: CallContext,
): Promise<ResultOf<'corpus/tokens'>> {
  const corpus = requireCorpus(session);
  const { spec, faults } = readSpec(tokenFields, data);
  if (faults.length > 0) {
    throw new EngineError({
      code: 'settings',
      message: faults.join(' '),
      nextStep: 'Change the setting and try again.',
    });
  }
  const trial = trials.get(corpus) ?? createTokenTrial(corpus);
  trials.set(corpus, trial);
  return trial.read({ source, target }, spec, (work) => inSlices(work, signal));
}

async function inSlices(work: Work, signal: AbortSignal): Promise<void> {
  for (;;) {
    await breathe();
    if (signal.aborted) {
      throw new EngineError({
        code: 'aborted',
        message: 'Another sentence or setting came first.',
        nextStep: 'Its answer follows.',
      });
    }
    const endMs = performance.now() + SLICE_MS;
    do if (!work()) return;
    while (performance.now() < endMs);
  }
}
