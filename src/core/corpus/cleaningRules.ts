/**
 * The rules a sentence pair must pass before it is trained on.
 *
 * After the length and ratio filters of Moses' clean-corpus-n and OpusFilter (Aulamo et al. 2020), with limits for
 * short everyday sentences: a minimum of words would drop a fifth of Tatoeba.
 */
import type { SentencePair } from './sentencePair.ts';

export interface CleaningThresholds {
  /** Longest side, in the tokens that the network reads. */
  readonly maxTokens: number;
  /** Longest side, in characters. */
  readonly maxCharacters: number;
  /** Largest (a + 1) / (b + 1) of the sides' word counts. */
  readonly maxLengthRatio: number;
  /** Longest word, in characters. */
  readonly maxWordCharacters: number;
  /** Smallest share of letters among the characters that are no space, 0 to 1. */
  readonly minLetterShare: number;
  /** At most how many pairs are kept, as a seeded sample. */
  readonly maxPairs: number;
}

export const defaultThresholds: CleaningThresholds = {
  maxTokens: 30,
  maxCharacters: 400,
  maxLengthRatio: 3,
  maxWordCharacters: 40,
  minLetterShare: 0.5,
  maxPairs: 50_000,
};

/** A normalised pair with its counts. */
export interface MeasuredPair extends SentencePair {
  /** In words, whatever the network reads. */
  readonly sourceTokenCount: number;
  readonly targetTokenCount: number;
  /** The longer side as the network reads it: what `maxTokens` limits. */
  readonly longestSide: number;
}

/** What one rule objects to. `duplicate` and `sample` look at more than one pair and live in `cleanPairs.ts`. */
interface PairRule {
  readonly name: string;
  label(thresholds: CleaningThresholds): string;
  drops(pair: MeasuredPair, thresholds: CleaningThresholds): boolean;
}

const MARKUP = /<\/?[a-z][^<>]*>/i;
const URL_ONLY = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+$/i;
const LETTERS = /[\p{L}\p{M}]/gu;
const VISIBLE = /\S/gu;

const eitherSide = (pair: SentencePair, test: (side: string) => boolean) =>
  test(pair.source) || test(pair.target);

/** Also asked where pairs are made and not read, and again once subwords are learnt. */
export const tooLong = {
  name: 'tokens',
  label: ({ maxTokens }: Pick<CleaningThresholds, 'maxTokens'>) => `Over ${maxTokens} tokens`,
  drops: ({ longestSide }: Pick<MeasuredPair, 'longestSide'>, { maxTokens }: CleaningThresholds) =>
    longestSide > maxTokens,
} as const;

/** In the order they are asked; the first that objects counts the pair. */
export const pairRules = [
  {
    name: 'empty',
    label: () => 'Empty on one side',
    drops: (pair) => pair.sourceTokenCount === 0 || pair.targetTokenCount === 0,
  },
  {
    name: 'markup',
    label: () => 'HTML tags',
    drops: (pair) => eitherSide(pair, (side) => MARKUP.test(side)),
  },
  {
    name: 'url',
    label: () => 'Nothing but a web address',
    drops: (pair) => eitherSide(pair, (side) => URL_ONLY.test(side)),
  },
  {
    name: 'letters',
    label: ({ minLetterShare }) => `Letters under ${Math.round(minLetterShare * 100)} %`,
    drops: (pair, { minLetterShare }) => eitherSide(pair, (side) => letterShare(side) < minLetterShare),
  },
  {
    name: 'word',
    label: ({ maxWordCharacters }) => `A word over ${maxWordCharacters} characters`,
    drops: (pair, { maxWordCharacters }) =>
      eitherSide(pair, (side) => side.split(' ').some((word) => [...word].length > maxWordCharacters)),
  },
  {
    name: 'characters',
    label: ({ maxCharacters }) => `Over ${maxCharacters} characters`,
    drops: (pair, { maxCharacters }) => eitherSide(pair, (side) => [...side].length > maxCharacters),
  },
  tooLong,
  {
    name: 'ratio',
    label: ({ maxLengthRatio }) => `One side over ${maxLengthRatio} times as long`,
    drops: ({ sourceTokenCount, targetTokenCount }, { maxLengthRatio }) => {
      const ratio = (sourceTokenCount + 1) / (targetTokenCount + 1);
      return Math.max(ratio, 1 / ratio) > maxLengthRatio;
    },
  },
  {
    name: 'identical',
    label: () => 'The same on both sides',
    // Short ones may be right: "Paris." is "Paris."
    drops: (pair) => pair.sourceTokenCount > 2 && fold(pair.source) === fold(pair.target),
  },
] as const satisfies readonly PairRule[];

/** Of the characters that are no space. */
function letterShare(side: string): number {
  const visible = side.match(VISIBLE)?.length ?? 0;
  return visible === 0 ? 0 : (side.match(LETTERS)?.length ?? 0) / visible;
}

/** Letters and digits alone, in lower case. */
function fold(side: string): string {
  return side.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
