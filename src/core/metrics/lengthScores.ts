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
