/** From words to pieces, each word cut once and remembered. */
import { applyMerges, rankMerges } from './applyMerges.ts';
import type { Merge } from './merge.ts';
import { join } from './piece.ts';

/** Enough for the words of a large corpus; beyond it the memory starts anew. */
const MOST_REMEMBERED = 100_000;

/**
 * @param isKnown tells the pieces that the network knows; any other is taken apart again
 */
export function createPieceEncoder(
  merges: readonly Merge[],
  isKnown: (piece: string) => boolean = () => true,
): (word: string) => readonly string[] {
  const ranks = rankMerges(merges);
  const takeApart = createTakeApart(merges, isKnown);
  const remembered = new Map<string, readonly string[]>();
  return (word) => {
    let pieces = remembered.get(word);
    if (!pieces) {
      pieces = applyMerges(word, ranks).flatMap(takeApart);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, pieces);
    }
    return pieces;
  };
}

/**
 * A piece as it is where the network knows it, else taken apart into what it was merged from, down to single characters,
 * so that a piece that only the other language has made its own does not end as an unknown one (the vocabulary filter of
 * subword-nmt, the program of the paper's authors).
 */
export function createTakeApart(
  merges: readonly Merge[],
  isKnown: (piece: string) => boolean,
): (piece: string) => readonly string[] {
  const madeFrom = new Map<string, Merge>();
  for (const merge of merges) {
    const piece = join(...merge);
    if (!madeFrom.has(piece)) madeFrom.set(piece, merge);
  }
  return function takeApart(piece): readonly string[] {
    const parts = isKnown(piece) ? undefined : madeFrom.get(piece);
    return parts ? parts.flatMap(takeApart) : [piece];
  };
}
