/**
 * The rules a sentence pair must pass before it is trained on.
 *
 * After the length and ratio filters of Moses' clean-corpus-n and OpusFilter (Aulamo et al. 2020), with limits for
 * short everyday sentences: a minimum of words would drop a fifth of Tatoeba.
 */
import { countUnspaced, withoutUnspaced } from '../tokenize/unspaced.ts';
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
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/u;
const FIRST_LETTER = /[\p{L}\p{M}\p{N}]/u;

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
    drops: (pair) => eitherSide(pair, (side) => side.includes('<') && MARKUP.test(side)),
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
      eitherSide(
        pair,
        (side) =>
          side.length > maxWordCharacters &&
          side.split(' ').some((word) => isLongWord(word, maxWordCharacters)),
      ),
  },
  {
    name: 'characters',
    label: ({ maxCharacters }) => `Over ${maxCharacters} characters`,
    drops: (pair, { maxCharacters }) => eitherSide(pair, (side) => hasMoreThan(maxCharacters, side)),
  },
  tooLong,
  {
    name: 'ratio',
    label: ({ maxLengthRatio }) => `One side over ${maxLengthRatio} times as long`,
    drops: ({ source, target, sourceTokenCount, targetTokenCount }, { maxLengthRatio }) =>
      ratioOf(sourceTokenCount, targetTokenCount) > maxLengthRatio &&
      ratioOf(wordsIn(source, sourceTokenCount), wordsIn(target, targetTokenCount)) > maxLengthRatio,
  },
  {
    name: 'identical',
    label: () => 'The same on both sides',
    // Short ones may be right: "Paris." is "Paris."
    drops: ({ source, target, sourceTokenCount }) =>
      sourceTokenCount > 2 && beginAlike(source, target) && fold(source) === fold(target),
  },
] as const satisfies readonly PairRule[];

/** Where a script has no spaces, a run of it is no word. */
function isLongWord(word: string, limit: number): boolean {
  return hasMoreThan(limit, word) && withoutUnspaced(word).some((part) => hasMoreThan(limit, part));
}

function ratioOf(a: number, b: number): number {
  const ratio = (a + 1) / (b + 1);
  return Math.max(ratio, 1 / ratio);
}

/** Characters of scripts without spaces were counted as words: about two make one. */
function wordsIn(side: string, tokenCount: number): number {
  return tokenCount - countUnspaced(side).characters / 2;
}

/** Characters are at least as many UTF-16 units: most sides need no counting. */
function hasMoreThan(limit: number, side: string): boolean {
  return side.length > limit && [...side].length > limit;
}

/** Of the characters that are no space. */
function letterShare(side: string): number {
  let visible = 0;
  let letters = 0;
  for (let at = 0; at < side.length; ) {
    const codePoint = side.codePointAt(at) as number;
    at += codePoint > 0xffff ? 2 : 1;
    const kind = kindOf(codePoint);
    if (kind !== 'space') visible++;
    if (kind === 'letter') letters++;
  }
  return visible === 0 ? 0 : letters / visible;
}

type CharacterKind = 'letter' | 'space' | 'other';

/** Of the code points that were asked for, up to the last one of Greek and Cyrillic. */
const knownKinds: CharacterKind[] = [];
const LAST_KNOWN = 0x52f;

function kindOf(codePoint: number): CharacterKind {
  const known = knownKinds[codePoint];
  if (known) return known;
  const character = String.fromCodePoint(codePoint);
  const kind = LETTER.test(character) ? 'letter' : SPACE.test(character) ? 'space' : 'other';
  if (codePoint <= LAST_KNOWN) knownKinds[codePoint] = kind;
  return kind;
}

/** Whether it is worth comparing the rest. */
function beginAlike(a: string, b: string): boolean {
  const [first = '', second = ''] = [a, b].map((side) => FIRST_LETTER.exec(side)?.[0].toLowerCase());
  return first === second;
}

/** Letters and digits alone, in lower case. */
function fold(side: string): string {
  return side.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
