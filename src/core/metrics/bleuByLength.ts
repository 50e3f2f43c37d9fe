/** BLEU by the length of the source: the figure of Bahdanau et al. (2014, figure 2) that shows what attention is for. */
import { createRandom } from '../random/random.ts';
import { type BleuOptions, bleuStatistics, scoreStatistics } from './bleu.ts';
import { bootstrapInterval } from './bootstrap.ts';

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
  /** The ends of its 95 % interval, by bootstrap over the sentences; null where there are no pairs. */
  readonly low: number | null;
  readonly high: number | null;
}

const BUCKET_WIDTH = 10;
const BUCKET_COUNT = 5;

/** The same sentences have the same interval. */
const BOOTSTRAP_SEED = 7;

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
    const [from, to] = [bucket * BUCKET_WIDTH, (bucket + 1) * BUCKET_WIDTH - 1];
    return { from, to, pairs: members.length, ...scoreOf(members, from, options) };
  });
}

function scoreOf(
  sentences: readonly ScoredSentence[],
  from: number,
  options: BleuOptions,
): Pick<LengthBucket, 'bleu' | 'low' | 'high'> {
  if (sentences.length === 0) return { bleu: null, low: null, high: null };
  const statistics = bleuStatistics(
    sentences.map(({ hypothesis }) => hypothesis),
    [sentences.map(({ reference }) => reference)],
    options,
  );
  const random = createRandom(BOOTSTRAP_SEED).stream(`bleu from ${from}`);
  return {
    bleu: scoreStatistics(statistics, options).score,
    ...bootstrapInterval(statistics, (sample) => scoreStatistics(sample, options).score, { random }),
  };
}
