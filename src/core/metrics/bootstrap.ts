/**
 * How far a score might have come out otherwise, had the test met other sentences of the same kind: the percentile
 * bootstrap (Efron 1979), for corpus scores such as BLEU as in Koehn 2004 ("Statistical Significance Tests for Machine
 * Translation Evaluation"). As many sentences as there are get drawn with replacement and scored together, many times.
 */
import type { Random } from '../random/random.ts';

/** Between these lies the middle share of the scores that were drawn. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  readonly random: Random;
  /** How often a sample is drawn. Default 1000. */
  readonly samples?: number;
  /** The share of their scores that lies within. Default 0.95. */
  readonly share?: number;
}

/**
 * @param items sentences, or what is needed to score them; at least one
 * @param scoreOf the score of a sample, a list as long as `items`
 * @throws RangeError where there is nothing to draw from
 */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  scoreOf: (sample: readonly Item[]) => number,
  { random, samples = 1000, share = 0.95 }: BootstrapOptions,
): ScoreInterval {
  if (items.length === 0) throw new RangeError('bootstrap: there is nothing to draw from.');
  const scores = new Float64Array(samples);
  for (let at = 0; at < samples; at++) scores[at] = scoreOf(items.map(() => random.pick(items)));
  scores.sort();
  return { low: quantile(scores, (1 - share) / 2), high: quantile(scores, (1 + share) / 2) };
}

/** Between the two values next to it, in proportion. @param sorted the smallest first */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}
