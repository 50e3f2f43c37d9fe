import type { DataSpec } from '../../core/spec/dataSpec.ts';
import { countUnspaced } from '../../core/tokenize/unspaced.ts';

/**
 * How long one side of a pair is, in tokens, before anything is learnt about them. Of subwords it can only be said that
 * there are no fewer than words.
 *
 * @param side in normal form
 * @param wordCount with each character of a script without spaces as a word
 */
export function sideLength({ tokens }: DataSpec, side: string, wordCount: number): number {
  switch (tokens) {
    case 'word':
      return wordCount;
    case 'bpe': {
      // Of scripts without spaces whole runs may become one subword.
      const { characters, runs } = countUnspaced(side);
      return wordCount - characters + runs;
    }
    case 'character':
      return Array.from(side).length;
    default:
      return tokens satisfies never;
  }
}
