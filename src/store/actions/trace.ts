import { EngineError } from '../../protocol/errors.ts';
import type { NumberPlace, OpenedNumber } from '../../protocol/trace.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { patch } from '../playground.ts';
import { askAboutShown } from '../shownTranslation.ts';

/** Keeps the trace of what is shown up to date from now on. @returns what ends it. */
export const watchTrace = askAboutShown({
  ask: ({ sentence, target, edits }) => engine().call('translation/trace', { sentence, target, edits }),
  show: (trace) => patch('trace', { trace }),
  restWhileTrainingMs: 500,
});

/** What a number was computed from; null where its trace is gone. */
export async function openNumber(place: NumberPlace): Promise<OpenedNumber | null> {
  try {
    return await engine().call('trace/open', { id: place.id, index: place.index });
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'state')) reportProblem(error);
    return null;
  }
}
