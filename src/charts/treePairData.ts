/** What the picture of two facing trees shows, says and reports. */
import type { WordLink } from './attentionData.ts';
import type { WordTree } from './treePairLayout.ts';

export interface ParsedSentence {
  readonly tokens: readonly string[];
  readonly tree: WordTree;
}

export interface TreePairData {
  readonly source: ParsedSentence;
  readonly target: ParsedSentence;
  readonly links: readonly WordLink[];
}

export interface TreePairStrings {
  /** Accessible names of the two rows of words. */
  readonly sourceWords: string;
  readonly targetWords: string;
  /** Accessible name of a word: "cat, linked to chat". */
  word(text: string, links: readonly { readonly text: string; readonly sure: boolean }[]): string;
}

export interface TreePairOptions {
  /** Accessible name of the whole. */
  readonly label: string;
  readonly strings: TreePairStrings;
  /** BCP 47 tags of the two languages. */
  readonly languages: { readonly source: string; readonly target: string };
}

export type Side = 'source' | 'target';

/** A word of either sentence. */
export interface WordPlace {
  readonly side: Side;
  readonly position: number;
}

export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source');

export const touches = (link: WordLink, { side, position }: WordPlace): boolean => link[side] === position;
