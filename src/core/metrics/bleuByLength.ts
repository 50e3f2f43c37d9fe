/** BLEU by the length of the source: the figure of Bahdanau et al. (2015) that shows what attention is for. */
import { type BleuOptions, corpusBleu } from './bleu.ts';

export interface ScoredSentence {
  /** Source words, `</s>` not counted. */
  readonly sourceLength: number;
  readonly hypothesis: string;
  readonly reference: string;
}

export interface LengthBucket {
  /** Smallest and largest source length, both counted in. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** 0 to 100; null where there are no pairs. */
  readonly bleu: number | null;
}

const BUCKET_WIDTH = 10;
const BUCKET_COUNT = 5;

/** Five buckets, 0–9 to 40–49, and further ones only as far as there are longer sentences. */
export function bleuByLength(
  sentences: readonly ScoredSentence[],
  options: BleuOptions = {},
): LengthBucket[] {
  const bucketOf = ({ sourceLength }: ScoredSentence) => Math.floor(sourceLength / BUCKET_WIDTH);
  const bucketCount = sentences.reduce(
    (most, sentence) => Math.max(most, bucketOf(sentence) + 1),
    BUCKET_COUNT,
  );
  return Array.from({ length: bucketCount }, (_, bucket) => {
    const members = sentences.filter((sentence) => bucketOf(sentence) === bucket);
    return {
      from: bucket * BUCKET_WIDTH,
      to: (bucket + 1) * BUCKET_WIDTH - 1,
      pairs: members.length,
      bleu: members.length === 0 ? null : scoreOf(members, options),
    };
  });
}

function scoreOf(sentences: readonly ScoredSentence[], options: BleuOptions): number {
  const hypotheses = sentences.map(({ hypothesis }) => hypothesis);
  return corpusBleu(hypotheses, [sentences.map(({ reference }) => reference)], options).score;
}
