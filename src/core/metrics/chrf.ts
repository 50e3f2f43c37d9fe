/**
 * chrF2 (Popović 2015) as sacreBLEU defines it: F-score of character n-grams up to order 6 without spaces, recall
 * weighing twice as much as precision; the mean is over the orders both sides have.
 */
import { countNgrams, matchCount } from './ngrams.ts';
import { requireParallel } from './parallel.ts';
import { scoreSignature } from './signature.ts';
import { splitAtSpaces } from './tokenize13a.ts';

export interface ChrfOptions {
  /** Compare in lower case. Default false. */
  readonly lowercase?: boolean;
}

export interface ChrfScore {
  /** 0 to 100. */
  readonly score: number;
  readonly signature: string;
}

const MAX_ORDER = 6;
const BETA = 2;

interface OrderCounts {
  hypothesis: number;
  reference: number;
  matches: number;
}

/**
 * Each hypothesis counts against the reference that suits it best.
 *
 * @param references one list per reference set, each as long as `hypotheses`
 * @throws RangeError where there is no reference set or one has another length
 */
export function corpusChrf(
  hypotheses: readonly string[],
  references: readonly (readonly string[])[],
  options: ChrfOptions = {},
): ChrfScore {
  requireParallel(hypotheses, references);
  const totals = emptyCounts();
  hypotheses.forEach((hypothesis, index) => {
    const ngrams = characterNgrams(hypothesis, options);
    let best: OrderCounts[] | undefined;
    for (const set of references) {
      const counts = compare(ngrams, characterNgrams(set[index] ?? '', options));
      if (!best || fScore(counts) > fScore(best)) best = counts;
    }
    best?.forEach((counts, order) => {
      const total = totals[order];
      if (!total) return;
      total.hypothesis += counts.hypothesis;
      total.reference += counts.reference;
      total.matches += counts.matches;
    });
  });
  return { score: fScore(totals), signature: chrfSignature(references.length, options) };
}

/** One sentence against its references. */
export function sentenceChrf(
  hypothesis: string,
  references: readonly string[],
  options: ChrfOptions = {},
): ChrfScore {
  return corpusChrf(
    [hypothesis],
    references.map((reference) => [reference]),
    options,
  );
}

/** What sacreBLEU calls nrefs, case, eff, nc (characters), nw (words) and space. */
export function chrfSignature(referenceCount: number, { lowercase = false }: ChrfOptions = {}): string {
  return scoreSignature({
    nrefs: referenceCount,
    case: lowercase ? 'lc' : 'mixed',
    eff: 'yes',
    nc: MAX_ORDER,
    nw: 0,
    space: 'no',
  });
}

function emptyCounts(): OrderCounts[] {
  return Array.from({ length: MAX_ORDER }, () => ({ hypothesis: 0, reference: 0, matches: 0 }));
}

/** Per order 1 to 6, n-grams of code points. */
function characterNgrams(sentence: string, { lowercase = false }: ChrfOptions): Map<string, number>[] {
  const characters = [...splitAtSpaces(lowercase ? sentence.toLowerCase() : sentence).join('')];
  return emptyCounts().map((_, index) => countNgrams(characters, index + 1));
}

function compare(hypothesis: Map<string, number>[], reference: Map<string, number>[]): OrderCounts[] {
  return hypothesis.map((ngrams, order) => {
    const expected = reference[order] ?? new Map<string, number>();
    return {
      // An order the reference lacks does not count against the hypothesis.
      hypothesis: expected.size === 0 ? 0 : sum(ngrams),
      reference: sum(expected),
      matches: matchCount(ngrams, expected),
    };
  });
}

/** Of the mean precision and the mean recall over the orders both sides have; 0 to 100. */
function fScore(counts: readonly OrderCounts[]): number {
  const shared = counts.filter(({ hypothesis, reference }) => hypothesis > 0 && reference > 0);
  if (shared.length === 0) return 0;
  const mean = (value: (order: OrderCounts) => number) =>
    shared.reduce((total, order) => total + value(order), 0) / shared.length;
  const precision = mean(({ matches, hypothesis }) => matches / hypothesis);
  const recall = mean(({ matches, reference }) => matches / reference);
  if (precision + recall === 0) return 0;
  const weight = BETA * BETA;
  return (100 * (1 + weight) * precision * recall) / (weight * precision + recall);
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
