/**
 * Byte pair encoding (Sennrich, Haddow and Birch 2016, section 3.2): all words begin as single characters; again and
 * again the pair of neighbours that occurs most often becomes one piece.
 *
 * Pairs are counted once. A merge changes the words that hold its pair and no others, so only their pairs are counted
 * anew; the most frequent pair comes out of a queue whose entries are corrected when they come up.
 */
import { compareCodePoints } from '../../vocab/compareCodePoints.ts';
import { createLargestFirst } from './largestFirst.ts';
import type { Merge } from './merge.ts';
import { charactersOf, join } from './piece.ts';

/** A pair that occurs once tells of one word and of no rule. */
const LEAST_OCCURRENCES = 2;
/** More than there can be pieces; a pair of them is still a whole number. */
const PIECE_LIMIT = 2 ** 26;

interface WordInPieces {
  readonly occurrences: number;
  /** Ids of its pieces. */
  pieces: number[];
}

interface Pair {
  readonly left: number;
  readonly right: number;
  count: number;
  /** Words that hold the pair, or held it; some may stand here twice. */
  readonly words: WordInPieces[];
}

/**
 * Yields each merge as it is found, so that whoever asks may stop, pause or tell. Of pairs that occur equally often
 * the first in code point order is taken: the same words in any order give the same merges. Ends early where no pair
 * occurs twice.
 *
 * @param words how often each word occurs
 * @param count how many merges to learn
 */
export function* learnMerges(words: ReadonlyMap<string, number>, count: number): Generator<Merge, void> {
  for (const { merge } of learnCountedMerges(words, count)) yield merge;
}

/** A merge with what made it the next one. */
export interface CountedMerge {
  readonly merge: Merge;
  /** How often the two stood side by side in the text when it was their turn. */
  readonly occurrences: number;
}

/** The same, each with how often its pair occurred; without an end of its own where no count is given. */
export function* learnCountedMerges(
  words: ReadonlyMap<string, number>,
  count = Number.POSITIVE_INFINITY,
): Generator<CountedMerge, void> {
  const table = createPairTable(words);
  for (let learnt = 0; learnt < count; learnt++) {
    const next = table.mergeMostFrequent();
    if (!next) return;
    yield next;
  }
}

function createPairTable(words: ReadonlyMap<string, number>) {
  const names: string[] = [];
  const ids = new Map<string, number>();
  const pairs = new Map<number, Pair>();
  const queue = createLargestFirst<{ readonly count: number; readonly pair: Pair }>(
    (a, b) => a.count > b.count || (a.count === b.count && compare(a.pair, b.pair) < 0),
  );

  const nameOf = (id: number) => names[id] as string;
  const idOf = (piece: string): number => {
    let id = ids.get(piece);
    if (id === undefined) {
      id = names.push(piece) - 1;
      ids.set(piece, id);
    }
    return id;
  };
  const compare = (a: Pair, b: Pair) =>
    compareCodePoints(nameOf(a.left), nameOf(b.left)) || compareCodePoints(nameOf(a.right), nameOf(b.right));

  /** @param sign 1 to count the word's pairs, −1 to take them back */
  function tally(word: WordInPieces, sign: 1 | -1, onPair?: (pair: Pair) => void): void {
    const { pieces, occurrences } = word;
    for (let at = 1; at < pieces.length; at++) {
      const [left, right] = [pieces[at - 1] as number, pieces[at] as number];
      const key = left * PIECE_LIMIT + right;
      let pair = pairs.get(key);
      if (!pair) {
        pair = { left, right, count: 0, words: [] };
        pairs.set(key, pair);
      }
      pair.count += sign * occurrences;
      onPair?.(pair);
    }
  }

  const enqueue = (pair: Pair) => {
    if (pair.count >= LEAST_OCCURRENCES) queue.push({ count: pair.count, pair });
  };

  for (const [text, occurrences] of words) {
    const word = { occurrences, pieces: charactersOf(text).map(idOf) };
    tally(word, 1, (pair) => pair.words.push(word));
  }
  for (const pair of pairs.values()) enqueue(pair);

  function mostFrequent(): Pair | null {
    for (let entry = queue.pop(); entry; entry = queue.pop()) {
      if (entry.count === entry.pair.count) return entry.pair;
      // It has become rarer since it was put in. (One that became more frequent was put in again.)
      if (entry.count > entry.pair.count) enqueue(entry.pair);
    }
    return null;
  }

  return {
    /** Makes one piece of the pair that occurs most often. @returns null where none occurs twice */
    mergeMostFrequent(): CountedMerge | null {
      const best = mostFrequent();
      if (!best) return null;
      const { left, right, count: occurrences } = best;
      const merged = idOf(join(nameOf(left), nameOf(right)));
      const made = new Set<Pair>();
      for (const word of best.words) {
        const pieces = mergeIn(word.pieces, left, right, merged);
        if (pieces === word.pieces) continue;
        tally(word, -1);
        word.pieces = pieces;
        tally(word, 1, (pair) => {
          if (pair.left !== merged && pair.right !== merged) return;
          pair.words.push(word);
          made.add(pair);
        });
      }
      for (const pair of made) enqueue(pair);
      return { merge: [nameOf(left), nameOf(right)], occurrences };
    },
  };
}

/** From left to right. @returns the same array where the pair does not occur */
function mergeIn(pieces: number[], left: number, right: number, merged: number): number[] {
  let result: number[] | null = null;
  for (let at = 0; at < pieces.length; at++) {
    const isPair = pieces[at] === left && pieces[at + 1] === right;
    if (isPair) {
      result ??= pieces.slice(0, at);
      result.push(merged);
      at++;
    } else {
      result?.push(pieces[at] as number);
    }
  }
  return result ?? pieces;
}
