import type { LengthScoreOfRuns } from '../metrics/lengthScores.ts';
import { builtinData } from './dataSpec.ts';
import { changeSettings, defaultSettings, type Settings } from './settings.ts';

/**
 * The experiment that shows what attention is for, after Bahdanau et al. 2014, figure 2: two networks, alike but for
 * attention, learn from the same sentences of all lengths in the same order, and are scored by the length of the source.
 */

/** How long they are trained: within a lesson, or until there is little left to learn. */
export const bottleneckSizes = ['quick', 'full'] as const;
export type BottleneckSize = (typeof bottleneckSizes)[number];

export const bottleneckNetworks = ['none', 'attention'] as const;
export type BottleneckNetwork = (typeof bottleneckNetworks)[number];

/** When a network is scored: after so many steps, on so many test pairs. */
export interface BottleneckLook {
  readonly step: number;
  readonly pairs: number;
}

export interface BottleneckPlan {
  readonly source: {
    readonly kind: 'builtin';
    readonly preset: 'long';
    readonly split: 'iid';
    readonly pairs: number;
    readonly seed: number;
  };
  readonly settings: Readonly<Record<BottleneckNetwork, Settings>>;
  /** In their order; the last is the end. */
  readonly looks: readonly BottleneckLook[];
}

/** A run of the experiment made ahead, for machines on which it would take too long. */
export interface RecordedBottleneck {
  /** What made it. */
  readonly command: string;
  /** In ISO 8601: year, month, day. */
  readonly date: string;
  readonly machine: { readonly processor: string; readonly cores: number };
  readonly backend: string;
  /** All trainings and scores together, one after the other. */
  readonly seconds: number;
  readonly size: BottleneckSize;
  readonly seeds: readonly number[];
  readonly results: Readonly<Record<BottleneckNetwork, readonly LengthScoreOfRuns[]>>;
}

interface Extent {
  readonly pairs: number;
  readonly batchSize: number;
  readonly steps: number;
  /** At how many test pairs the looks on the way are taken, and the last one. */
  readonly lookPairs: number;
  readonly lastPairs: number;
}

const extents: Readonly<Record<BottleneckSize, Extent>> = {
  quick: { pairs: 12_000, batchSize: 2, steps: 6000, lookPairs: 100, lastPairs: 400 },
  full: { pairs: 50_000, batchSize: 4, steps: 15_000, lookPairs: 200, lastPairs: 1000 },
};

/** When the networks are scored, as shares of the way: the first curves come soon, and they move the most at first. */
const looksAt = [1 / 30, 1 / 10, 1 / 5, 1 / 3, 1 / 2, 3 / 4, 1];

/** @param seed of the first weights and the order of sentences; the sentences stay the same */
export function bottleneckPlan(size: BottleneckSize, seed = defaultSettings.training.seed): BottleneckPlan {
  const { pairs, batchSize, steps, lookPairs, lastPairs } = extents[size];
  // Of what was tried, this learns long sentences the soonest: the paper's own cell, and very small batches.
  const attention = changeSettings(defaultSettings, {
    data: { ...builtinData, minFrequency: 2, validationShare: 0 },
    model: { cell: 'gru', denseInitializer: 'fanIn' },
    training: { batchSize, steps, seed },
  });
  return {
    source: { kind: 'builtin', preset: 'long', split: 'iid', pairs, seed: 7 },
    settings: { attention, none: changeSettings(attention, { model: { attention: 'none' } }) },
    looks: looksAt.map((share) => ({
      step: Math.round(share * steps),
      pairs: share === 1 ? lastPairs : lookPairs,
    })),
  };
}
