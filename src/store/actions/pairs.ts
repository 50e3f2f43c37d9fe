import { EngineError } from '../../protocol/errors.ts';
import type { PairPage, PairQuery } from '../../protocol/pairs.ts';
import { engine, reportProblem } from '../engineConnection.ts';

export type { PairOrder, PairPage, PairQuery, PairSelection } from '../../protocol/pairs.ts';

/** Looks through all pairs of the corpus, also while training runs. @returns null where nothing came of it */
export async function findPairs(query: PairQuery, signal: AbortSignal): Promise<PairPage | null> {
  try {
    return await engine().call('corpus/pairs', query, { signal });
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'aborted')) reportProblem(error);
    return null;
  }
}
