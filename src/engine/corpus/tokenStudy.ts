/**
 * What can be learnt about tokens from the training pairs, in steps small enough to be left and taken up again: counting
 * the sentences, learning merges, cutting the words. Fewer merges are the first of more (Sennrich et al. 2016, section
 * 3.2), so that merges are learnt once however often their number changes.
 */
import type { SideLanguages } from '../../core/language/sideLanguages.ts';
import { automaticMerges } from '../../core/tokenize/bpe/automaticMerges.ts';
import { type CountedMerge, learnCountedMerges } from '../../core/tokenize/bpe/learnMerges.ts';
import type { Merge } from '../../core/tokenize/bpe/merge.ts';
import { createPieceEncoder } from '../../core/tokenize/bpe/pieceEncoder.ts';
import {
  countCharacters,
  countSentence,
  createSideCounts,
  joinCounts,
  type SideCounts,
} from './countSides.ts';

/** Does a little of some work. @returns whether there is more to do */
export type Work = () => boolean;

export interface TokenStudy {
  /** To be done before anything is asked for. */
  readonly count: Work;
  counts(side: 'source' | 'target'): SideCounts;
  characters(side: 'source' | 'target'): ReadonlyMap<string, number>;
  /** How many merges are meant. @param merges 0 for as many as suit the corpus */
  mergesFor(merges: number): number;
  /** Learns so many, or as many as there are. */
  learn(merges: number): Work;
  /** What the first so many of those learnt make of the words. */
  cutBy(merges: number): Cut;
}

export interface Cut {
  readonly learnt: readonly CountedMerge[];
  readonly merges: readonly Merge[];
  /** Cuts every word once, so that it is known after. */
  readonly work: Work;
  cut(word: string): readonly string[];
}

interface Pair {
  readonly sourceText: string;
  readonly targetText: string;
}

export function createTokenStudy(
  pairs: readonly Pair[],
  languages: { readonly [Side in keyof SideLanguages]: string },
  lowerCase: boolean,
): TokenStudy {
  const counts = { source: createSideCounts(), target: createSideCounts() };
  let counted = 0;
  const words = once(() => joinCounts(counts.source.runs, counts.target.runs));
  const characters = {
    source: once(() => countCharacters(counts.source)),
    target: once(() => countCharacters(counts.target)),
  };
  const learner = once(() => learnCountedMerges(words()));
  const learnt: CountedMerge[] = [];
  let isExhausted = false;
  let latest: Cut | null = null;

  return {
    count() {
      const pair = pairs[counted];
      if (!pair) return false;
      countSentence(counts.source, pair.sourceText, languages.source, lowerCase);
      countSentence(counts.target, pair.targetText, languages.target, lowerCase);
      counted++;
      return true;
    },
    counts: (side) => counts[side],
    characters: (side) => characters[side](),
    mergesFor: (merges) => (merges === 0 ? automaticMerges(pairs.length, words().size) : merges),
    learn: (merges) => () => {
      if (isExhausted || learnt.length >= merges) return false;
      const next = learner().next();
      if (next.done) isExhausted = true;
      else learnt.push(next.value);
      return true;
    },
    cutBy(merges) {
      const count = Math.min(merges, learnt.length);
      if (latest?.merges.length !== count) latest = createCut(learnt.slice(0, count), words());
      return latest;
    },
  };
}

function createCut(learnt: readonly CountedMerge[], words: ReadonlyMap<string, number>): Cut {
  const merges = learnt.map(({ merge }) => merge);
  const cut = createPieceEncoder(merges);
  const left = words.keys();
  const work = () => {
    const next = left.next();
    if (!next.done) cut(next.value);
    return !next.done;
  };
  return { learnt, merges, work, cut };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
