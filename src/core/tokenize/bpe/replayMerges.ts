/**
 * How a word grows from characters to its pieces, merge by merge (Sennrich et al. 2016, section 3.2, algorithm 1), to be
 * looked at one frame after the other.
 */
import { mergeSteps, rankMerges } from './applyMerges.ts';
import type { CountedMerge } from './learnMerges.ts';
import type { Merge } from './merge.ts';
import { createPieceEncoder } from './pieceEncoder.ts';

/** A word at one moment, and what has just happened to it. */
export interface ReplayFrame {
  readonly pieces: readonly string[];
  readonly change: ReplayChange;
}

export type ReplayChange =
  /** Single characters. */
  | { readonly kind: 'start' }
  | {
      readonly kind: 'merge';
      /** Its place in the order of learning, from 0. */
      readonly rank: number;
      readonly merge: Merge;
      /** How often the pair stood in the training text when it was learnt. */
      readonly occurrences: number;
    }
  /** Pieces that the vocabulary lacks are cut again into what they were merged from. */
  | { readonly kind: 'takenApart'; readonly unknown: readonly string[] };

/**
 * @param learnt in their order
 * @param isKnown as the encoder's
 * @returns the frames of a word: at least the first; the last one holds what the encoder gives
 */
export function createMergeReplay(
  learnt: readonly CountedMerge[],
  isKnown: (piece: string) => boolean = () => true,
): (word: string) => readonly ReplayFrame[] {
  const merges = learnt.map(({ merge }) => merge);
  const ranks = rankMerges(merges);
  const encode = createPieceEncoder(merges, isKnown);
  return (word) => {
    const frames = Array.from(mergeSteps(word, ranks), ({ rank, pieces }): ReplayFrame => {
      const made = learnt[rank];
      return { pieces, change: made ? { kind: 'merge', rank, ...made } : { kind: 'start' } };
    });
    const merged = frames.at(-1)?.pieces ?? [];
    const pieces = encode(word);
    if (pieces.length === merged.length) return frames;
    const unknown = merged.filter((piece) => !isKnown(piece));
    return [...frames, { pieces, change: { kind: 'takenApart', unknown } }];
  };
}
