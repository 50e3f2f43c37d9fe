/** The words a network knows on one side, each with an id: the row of its embedding. */
import { compareCodePoints } from './compareCodePoints.ts';
import { specialTokens, UNKNOWN_ID, UNKNOWN_TOKEN } from './specialTokens.ts';

export interface Vocabulary {
  /** All tokens in the order of their ids, the special ones first. */
  readonly tokens: readonly string[];
  /** How many tokens, special ones included: the rows of the embedding. */
  readonly size: number;
  has(token: string): boolean;
  /** The token's id, or that of `<unk>`. */
  idOf(token: string): number;
  /** One id per token; nothing is added before or after. */
  encode(tokens: readonly string[]): Int32Array;
  /** @throws RangeError where an id has no token. */
  decode(ids: Iterable<number>): string[];
  /** The tokens, to be read back by `vocabularyFromTokens`. */
  toJSON(): readonly string[];
}

export interface VocabularyOptions {
  /** Words seen fewer times are left out. Default 1. */
  readonly minFrequency?: number;
  /** At most how many words are kept beside the special tokens, the most frequent first. Default: all. */
  readonly maxSize?: number;
}

/**
 * The words of tokenised sentences, the most frequent first, equally frequent ones in code point order, so that
 * the same sentences in any order give the same ids.
 */
export function buildVocabulary(
  sentences: Iterable<readonly string[]>,
  options: VocabularyOptions = {},
): Vocabulary {
  return vocabularyFromFrequencies(countTokens(sentences), options);
}

export function countTokens(sentences: Iterable<readonly string[]>): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const sentence of sentences) {
    for (const token of sentence) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
  }
  return frequencies;
}

/** The same from how often each token occurs. */
export function vocabularyFromFrequencies(
  frequencies: ReadonlyMap<string, number>,
  { minFrequency = 1, maxSize = Number.POSITIVE_INFINITY }: VocabularyOptions = {},
): Vocabulary {
  const words = [...frequencies]
    .filter(([word, frequency]) => frequency >= minFrequency && word !== '' && !specialTokens.includes(word))
    .sort(([a, frequencyA], [b, frequencyB]) => frequencyB - frequencyA || compareCodePoints(a, b))
    .slice(0, maxSize)
    .map(([word]) => word);
  return vocabularyFromTokens([...specialTokens, ...words]);
}

/**
 * A vocabulary from a stored list of tokens in the order of their ids.
 *
 * @throws TypeError where an entry is no text or is empty, the special tokens are not in place, or a token stands
 *   twice; the message names it.
 */
export function vocabularyFromTokens(list: readonly unknown[]): Vocabulary {
  const tokens = list.map((token, id) => {
    if (typeof token !== 'string') throw new TypeError(`vocabulary: entry ${id} is not text.`);
    if (token === '') throw new TypeError(`vocabulary: entry ${id} is empty.`);
    return token;
  });
  specialTokens.forEach((special, id) => {
    if (tokens[id] !== special) {
      throw new TypeError(`vocabulary: entry ${id} must be ${special}, found ${quote(tokens[id])}.`);
    }
  });
  const ids = new Map<string, number>();
  for (const [id, token] of tokens.entries()) {
    const former = ids.get(token);
    if (former !== undefined) {
      throw new TypeError(`vocabulary: entries ${former} and ${id} are both ${quote(token)}.`);
    }
    ids.set(token, id);
  }
  return {
    tokens,
    size: tokens.length,
    has: (token) => ids.has(token),
    idOf: (token) => ids.get(token) ?? UNKNOWN_ID,
    encode: (words) => Int32Array.from(words, (word) => ids.get(word) ?? UNKNOWN_ID),
    decode: (encoded) =>
      Array.from(encoded, (id) => {
        const token = tokens[id];
        if (token === undefined) {
          throw new RangeError(`vocabulary: there is no token ${id}; the size is ${tokens.length}.`);
        }
        return token;
      }),
    toJSON: () => tokens,
  };
}

/** The share of tokens that the vocabulary lacks, 0 to 1; 0 where there are no tokens. */
export function unknownShare(sentences: Iterable<readonly string[]>, vocabulary: Vocabulary): number {
  let tokenCount = 0;
  let unknownCount = 0;
  for (const sentence of sentences) {
    tokenCount += sentence.length;
    for (const token of sentence) {
      if (token === UNKNOWN_TOKEN || !vocabulary.has(token)) unknownCount++;
    }
  }
  return tokenCount === 0 ? 0 : unknownCount / tokenCount;
}

function quote(token: string | undefined): string {
  return token === undefined ? 'nothing' : `"${token}"`;
}
