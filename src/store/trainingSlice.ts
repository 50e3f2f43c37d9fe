import { defaultsOf } from '../core/spec/field.ts';
import { type TrainSpec, trainFields } from '../core/spec/trainSpec.ts';
import type { AttentionReport, TrainingStop } from '../protocol/training.ts';
import type { FormerRun } from './formerRuns.ts';

export type { AttentionReport } from '../protocol/training.ts';

export interface TrainingSlice {
  /** What the form says; all but the seed applies at once. */
  readonly draft: TrainSpec;
  readonly phase: 'resting' | 'running' | 'pausing';
  /** Whether at least one step has been taken: from then on there is something to lose. */
  readonly hasSteps: boolean;
  /** Where the network looked at the latest validation; null before it, and without attention. */
  readonly attention: AttentionReport | null;
  /** How the last run ended. */
  readonly stop: TrainingStop | null;
  /** Runs before the present one, oldest first. */
  readonly formerRuns: readonly FormerRun[];
}

export const untrained: TrainingSlice = {
  draft: defaultsOf(trainFields),
  phase: 'resting',
  hasSteps: false,
  attention: null,
  stop: null,
  formerRuns: [],
};
