import type { ErrorReport } from '../protocol/errors.ts';

/** Two networks on long sentences, without attention and with it, and how well each translates by length. */

/** How long they are trained: within a lesson, or until there is little left to learn. */
export const bottleneckSizes = ['quick', 'full'] as const;
export type BottleneckSize = (typeof bottleneckSizes)[number];

export const bottleneckNetworks = ['none', 'attention'] as const;
export type BottleneckNetwork = (typeof bottleneckNetworks)[number];

/** The score of the test pairs whose source has so many words. */
export interface LengthScore {
  /** Source words, both ends counted in. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** 0 to 100, with the ends of its 95 % interval; null where there are no pairs. */
  readonly bleu: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

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
