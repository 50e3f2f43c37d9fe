import type { DataSpec } from '../../core/spec/dataSpec.ts';

/**
 * How long one side of a pair is, in tokens, before anything is learnt about them. Of subwords it can only be said that
 * there are no fewer than words.
 *
 * @param side in normal form
 */
export function sideLength({ tokens }: DataSpec, side: string, wordCount: number): number {
  switch (tokens) {
    case 'word':
    case 'bpe':
      return wordCount;
    case 'character':
      return Array.from(side).length;
    default:
      return tokens satisfies never;
  }
}
