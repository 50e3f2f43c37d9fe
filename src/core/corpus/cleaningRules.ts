/**
 * The rules a sentence pair must pass before it is trained on.
 *
 * After the length and ratio filters of Moses' clean-corpus-n and OpusFilter (Aulamo et al. 2020), with limits for
 * short everyday sentences: a minimum of words would drop a fifth of Tatoeba.
 */
import type { CleaningSpec, CleaningSwitch, CleaningThreshold } from '../spec/cleaningFields.ts';
import { countUnspaced, withoutUnspaced } from '../tokenize/unspaced.ts';
import type { SentencePair } from './sentencePair.ts';

/** A normalised pair with its counts. */
export interface MeasuredPair extends SentencePair {
  /** In words, whatever the network reads. */
  readonly sourceTokenCount: number;
  readonly targetTokenCount: number;
  /** The longer side as the network reads it: what `maxLength` limits. */
  readonly longestSide: number;
}

/** The limits in force; `maxLength` is a number of tokens, not 0 for automatic. */
type Limits = CleaningSpec;

export interface CleaningRule {
  readonly name: string;
  /** The setting that switches it. */
  readonly switchedBy: CleaningSwitch;
  /** The setting that is its limit. */
  readonly limitedBy: CleaningThreshold | null;
  /** What it leaves out. */
  label(limits: Limits): string;
}

/** A rule that needs to see no other pair. */
interface PairRule extends CleaningRule {
  drops(pair: MeasuredPair, limits: Limits): boolean;
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
  switchedBy: 'dropLongSentences',
  limitedBy: 'maxLength',
  label: ({ maxLength }) => `Over ${maxLength} tokens`,
  drops: ({ longestSide }, { maxLength }) => longestSide > maxLength,
} as const satisfies PairRule;

/** In the order they are asked; the first that objects counts the pair. */
export const pairRules = [
  {
    name: 'empty',
    switchedBy: 'dropEmpty',
    limitedBy: null,
    label: () => 'Empty on one side',
    drops: (pair) => pair.sourceTokenCount === 0 || pair.targetTokenCount === 0,
  },
  {
    name: 'markup',
    switchedBy: 'dropMarkup',
    limitedBy: null,
    label: () => 'HTML tags',
    drops: (pair) => eitherSide(pair, (side) => side.includes('<') && MARKUP.test(side)),
  },
  {
    name: 'url',
    switchedBy: 'dropUrls',
    limitedBy: null,
    label: () => 'Nothing but a web address',
    drops: (pair) => eitherSide(pair, (side) => URL_ONLY.test(side)),
  },
  {
    name: 'letters',
    switchedBy: 'dropFewLetters',
    limitedBy: 'minLetterShare',
    label: ({ minLetterShare }) => `Letters under ${Math.round(minLetterShare * 100)} %`,
    drops: (pair, { minLetterShare }) => eitherSide(pair, (side) => letterShare(side) < minLetterShare),
  },
  {
    name: 'word',
    switchedBy: 'dropLongWords',
    limitedBy: 'maxWordCharacters',
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
    switchedBy: 'dropManyCharacters',
    limitedBy: 'maxCharacters',
    label: ({ maxCharacters }) => `Over ${maxCharacters} characters`,
    drops: (pair, { maxCharacters }) => eitherSide(pair, (side) => hasMoreThan(maxCharacters, side)),
  },
  tooLong,
  {
    name: 'ratio',
    switchedBy: 'dropUnequalLengths',
    limitedBy: 'maxLengthRatio',
    label: ({ maxLengthRatio }) => `One side over ${maxLengthRatio} times as long`,
    drops: ({ source, target, sourceTokenCount, targetTokenCount }, { maxLengthRatio }) =>
      ratioOf(sourceTokenCount, targetTokenCount) > maxLengthRatio &&
      ratioOf(wordsIn(source, sourceTokenCount), wordsIn(target, targetTokenCount)) > maxLengthRatio,
  },
  {
    name: 'identical',
    switchedBy: 'dropIdentical',
    limitedBy: null,
    label: () => 'The same on both sides',
    // Short ones may be right: "Paris." is "Paris."
    drops: ({ source, target, sourceTokenCount }) =>
      sourceTokenCount > 2 && beginAlike(source, target) && fold(source) === fold(target),
  },
] as const satisfies readonly PairRule[];

/** Asked of what is left, pair by pair (`cleanPairs.ts`). */
export const duplicate = {
  name: 'duplicate',
  switchedBy: 'dropDuplicates',
  limitedBy: null,
  label: () => 'Seen before',
} as const satisfies CleaningRule;

/** Asked at last. */
export const surplus = {
  name: 'sample',
  switchedBy: 'dropSurplus',
  limitedBy: 'maxPairs',
  label: ({ maxPairs }) => `Beyond ${maxPairs.toLocaleString('en-GB')} pairs (a random sample stays)`,
} as const satisfies CleaningRule;

/** All of them in the order they are asked. */
export const cleaningRules = [...pairRules, duplicate, surplus] as const;

export type CleaningRuleName = (typeof cleaningRules)[number]['name'];

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
