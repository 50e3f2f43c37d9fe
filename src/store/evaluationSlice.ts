import type { EvaluationReport } from '../protocol/evaluation.ts';

export type { EvaluationReport } from '../protocol/evaluation.ts';

/** Scores on the corpus's test pairs. */
export interface EvaluationSlice {
  /** How many pairs are translated; null while no evaluation is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Of the network that stands; null until one evaluation has come to its end. */
  readonly result: EvaluationResult | null;
}

export interface EvaluationResult {
  readonly report: EvaluationReport;
  /** Training steps behind the network when the evaluation began, and when it ended: training may go on beside it. */
  readonly fromStep: number;
  readonly toStep: number;
}

export const notEvaluated: EvaluationSlice = { progress: null, result: null };

/** More pairs would change the scores little and take long. */
export const MOST_TEST_PAIRS = 1000;
