import type { LengthBucket } from './bleuByLength.ts';

/** The score of the test pairs whose source has so many words. */
export interface LengthScore {
  /** Source words, both ends counted in. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** 0 to 100, with the ends of its 95 % interval. */
  readonly bleu: number;
  readonly low: number;
  readonly high: number;
}

/** Scores of fewer sentences say too little. */
export const fewestInBucket = 10;

/** The buckets with enough pairs for their score to say something. */
export function lengthScores(buckets: readonly LengthBucket[]): LengthScore[] {
  return buckets.flatMap(({ bleu, low, high, ...bucket }) =>
    bleu === null || low === null || high === null || bucket.pairs < fewestInBucket
      ? []
      : [{ ...bucket, bleu, low, high }],
  );
}

/** The scores of several runs of the same experiment. */
export interface LengthScoreOfRuns extends LengthScore {
  /** BLEU of each run; `bleu` is their mean, and the interval goes from the lowest end of theirs to the highest. */
  readonly runs: readonly number[];
}

/** @param runs of the same test pairs, hence with the same buckets */
export function scoresOfRuns(runs: readonly (readonly LengthScore[])[]): LengthScoreOfRuns[] {
  return (runs[0] ?? []).map((first, at) => {
    const scores = runs.map((run) => run[at] ?? first);
    const bleus = scores.map(({ bleu }) => bleu);
    return {
      ...first,
      bleu: bleus.reduce((sum, bleu) => sum + bleu, 0) / bleus.length,
      low: Math.min(...scores.map(({ low }) => low)),
      high: Math.max(...scores.map(({ high }) => high)),
      runs: bleus,
    };
  });
}
