import type { LengthScore } from '../core/metrics/lengthScores.ts';
import type { BottleneckNetwork, BottleneckSize } from '../core/spec/bottleneckPlan.ts';
import type { ErrorReport } from '../protocol/errors.ts';

export type { LengthScore } from '../core/metrics/lengthScores.ts';
export type { BottleneckNetwork, BottleneckSize } from '../core/spec/bottleneckPlan.ts';

/** Two networks on long sentences, without attention and with it, and how well each translates by length. */

/** What a network scored when it had trained for so many steps. */
export interface BottleneckCurve {
  readonly step: number;
  readonly buckets: readonly LengthScore[];
}

export type BottleneckPhase = 'resting' | 'preparing' | 'training' | 'finished' | 'cancelled' | 'failed';

export interface BottleneckProgress {
  /** Steps taken by each network, of as many as `steps`. */
  readonly taken: Readonly<Record<BottleneckNetwork, number>>;
  readonly steps: number;
  /** Null until there is a pace. */
  readonly leftMs: number | null;
}

export interface BottleneckSlice {
  readonly phase: BottleneckPhase;
  /** Of the run under way or the latest; null before the first. */
  readonly size: BottleneckSize | null;
  /** Null before the first run; afterwards where the latest stands or stopped. */
  readonly progress: BottleneckProgress | null;
  /** The latest curve of each network; null until there is one. */
  readonly results: Readonly<Record<BottleneckNetwork, BottleneckCurve | null>>;
  /** With `failed`: why. */
  readonly problem: ErrorReport | null;
}

export const noBottleneck: BottleneckSlice = {
  phase: 'resting',
  size: null,
  progress: null,
  results: { none: null, attention: null },
  problem: null,
};
