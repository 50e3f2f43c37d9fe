/**
 * BLEU (Papineni et al. 2002) as sacreBLEU defines it (Post 2018): clipped n-gram counts up to order 4 summed over
 * the corpus, brevity penalty against the closest reference length, exponential smoothing (Chen and Cherry 2014,
 * method 3).
 */
import { countNgrams, matchCount, mostOf } from './ngrams.ts';
import { requireParallel } from './parallel.ts';
import { scoreSignature } from './signature.ts';
import { splitAtSpaces, tokenize13a } from './tokenize13a.ts';

export interface BleuOptions {
  /** Compare in lower case. Default false. */
  readonly lowercase?: boolean;
  /**
   * `none` splits at spaces alone, for text that is tokenised already; `char` takes each character for a word, for
   * scripts that put no spaces between words. Default `13a`.
   */
  readonly tokenize?: BleuTokens;
  /** What becomes of an order without a match: halved each time (`exp`), or 0 (`none`). Default `exp`. */
  readonly smooth?: 'exp' | 'none';
  /** Leave out orders longer than the hypothesis; meant for single sentences. Default false. */
  readonly effectiveOrder?: boolean;
}

type BleuTokens = '13a' | 'none' | 'char';

export interface BleuScore {
  /** 0 to 100. */
  readonly score: number;
  /** Per order 1 to 4, in per cent, after smoothing. */
  readonly precisions: readonly number[];
  /** Matching and all n-grams of the hypotheses, per order. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  readonly brevityPenalty: number;
  /** In tokens. */
  readonly hypothesisLength: number;
  readonly referenceLength: number;
  /** How the score was computed, to be shown beside it. */
  readonly signature: string;
}

const MAX_ORDER = 4;

const TOKENS: Readonly<Record<BleuTokens, (sentence: string) => string[]>> = {
  '13a': tokenize13a,
  none: splitAtSpaces,
  char: (sentence) => splitAtSpaces(sentence).flatMap((part) => Array.from(part)),
};

/**
 * @param hypotheses one sentence each
 * @param references one list per reference set, each as long as `hypotheses`
 * @throws RangeError where there is no reference set or one has another length
 */
export function corpusBleu(
  hypotheses: readonly string[],
  references: readonly (readonly string[])[],
  options: BleuOptions = {},
): BleuScore {
  requireParallel(hypotheses, references);
  const perSentence = bleuStatistics(hypotheses, references, options);
  return scoreStatistics(perSentence, { ...options, referenceCount: references.length });
}

/** What of one sentence is needed to score it together with any others. */
export interface BleuStatistics {
  /** Matching and all n-grams of the hypothesis, per order. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  /** In tokens; of the references the closest. */
  readonly hypothesisLength: number;
  readonly referenceLength: number;
}

/**
 * One for each hypothesis.
 * @param references one list per reference set, each as long as `hypotheses`
 */
export function bleuStatistics(
  hypotheses: readonly string[],
  references: readonly (readonly string[])[],
  options: BleuOptions = {},
): BleuStatistics[] {
  const cut = tokenCutter(options);
  return hypotheses.map((hypothesis, index) => {
    const tokens = cut(hypothesis);
    const referenceTokens = references.map((set) => cut(set[index] ?? ''));
    const orders = Array.from({ length: MAX_ORDER }, (_, at) => at + 1);
    return {
      counts: orders.map((order) =>
        matchCount(
          countNgrams(tokens, order),
          mostOf(referenceTokens.map((reference) => countNgrams(reference, order))),
        ),
      ),
      totals: orders.map((order) => Math.max(0, tokens.length - order + 1)),
      hypothesisLength: tokens.length,
      referenceLength: closestLength(
        tokens.length,
        referenceTokens.map(({ length }) => length),
      ),
    };
  });
}

/** The score of sentences together; no sentence at all scores 0. */
export function scoreStatistics(
  sentences: readonly BleuStatistics[],
  { referenceCount = 1, ...options }: BleuOptions & { readonly referenceCount?: number } = {},
): BleuScore {
  const counts = new Array<number>(MAX_ORDER).fill(0);
  const totals = new Array<number>(MAX_ORDER).fill(0);
  let hypothesisLength = 0;
  let referenceLength = 0;
  for (const sentence of sentences) {
    hypothesisLength += sentence.hypothesisLength;
    referenceLength += sentence.referenceLength;
    for (let order = 0; order < MAX_ORDER; order++) {
      counts[order] = (counts[order] ?? 0) + (sentence.counts[order] ?? 0);
      totals[order] = (totals[order] ?? 0) + (sentence.totals[order] ?? 0);
    }
  }
  const brevityPenalty = brevity(hypothesisLength, referenceLength);
  const { precisions, usedOrders } = smoothed(counts, totals, options.smooth ?? 'exp');
  const orders = options.effectiveOrder ? usedOrders : MAX_ORDER;
  return {
    score: brevityPenalty * geometricMean(precisions.slice(0, orders)),
    precisions,
    counts,
    totals,
    brevityPenalty,
    hypothesisLength,
    referenceLength,
    signature: bleuSignature(referenceCount, options),
  };
}

/** One sentence against its references; orders longer than it are left out unless the options say otherwise. */
export function sentenceBleu(
  hypothesis: string,
  references: readonly string[],
  options: BleuOptions = {},
): BleuScore {
  return corpusBleu(
    [hypothesis],
    references.map((reference) => [reference]),
    { effectiveOrder: true, ...options },
  );
}

/** What sacreBLEU calls nrefs, case, eff, tok and smooth. */
export function bleuSignature(referenceCount: number, options: BleuOptions = {}): string {
  return scoreSignature({
    nrefs: referenceCount,
    case: options.lowercase ? 'lc' : 'mixed',
    eff: options.effectiveOrder ? 'yes' : 'no',
    tok: options.tokenize ?? '13a',
    smooth: options.smooth ?? 'exp',
  });
}

function tokenCutter({ lowercase = false, tokenize = '13a' }: BleuOptions): (sentence: string) => string[] {
  const cut = TOKENS[tokenize];
  return lowercase ? (sentence) => cut(sentence.toLowerCase()) : cut;
}

/** Of two equally close ones, the shorter. */
function closestLength(length: number, candidates: readonly number[]): number {
  return candidates.reduce((best, candidate) => {
    const gain = Math.abs(best - length) - Math.abs(candidate - length);
    return gain > 0 || (gain === 0 && candidate < best) ? candidate : best;
  });
}

function brevity(hypothesisLength: number, referenceLength: number): number {
  if (hypothesisLength >= referenceLength) return 1;
  return hypothesisLength === 0 ? 0 : Math.exp(1 - referenceLength / hypothesisLength);
}

/** Orders without any n-gram keep precision 0; where nothing matches at all, so do the others. */
function smoothed(counts: readonly number[], totals: readonly number[], smooth: 'exp' | 'none') {
  const precisions = new Array<number>(MAX_ORDER).fill(0);
  const usedOrders = totals.filter((total) => total > 0).length;
  if (counts.every((count) => count === 0)) return { precisions, usedOrders };
  let divisor = 1;
  for (let index = 0; index < usedOrders; index++) {
    const count = counts[index] ?? 0;
    const total = totals[index] ?? 0;
    if (count === 0 && smooth === 'exp') divisor *= 2;
    precisions[index] = (100 * (count === 0 ? (smooth === 'exp' ? 1 / divisor : 0) : count)) / total;
  }
  return { precisions, usedOrders };
}

/** 0 where any of them is 0 or there is none. */
function geometricMean(values: readonly number[]): number {
  if (values.length === 0 || values.some((value) => value === 0)) return 0;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
