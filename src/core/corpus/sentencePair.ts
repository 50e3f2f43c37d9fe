/** The units a parallel corpus is made of. */

/** One sentence and its translation, as text. */
export interface SentencePair {
  readonly source: string;
  readonly target: string;
}

/**
 * A word alignment between token positions, in the terms of Och and Ney (2003): a sure link must be found by an
 * aligner, a possible link may be.
 */
export interface Link {
  /** 0-based position in the source tokens. */
  readonly source: number;
  /** 0-based position in the target tokens. */
  readonly target: number;
  readonly sure: boolean;
}

/** A sentence pair whose tokens and word alignment are known from the way it was made. */
export interface LinkedPair extends SentencePair {
  readonly sourceTokens: readonly string[];
  readonly targetTokens: readonly string[];
  readonly links: readonly Link[];
}

/** The same from the grammar, which knows more. */
export interface AlignedPair extends LinkedPair {
  /** Name of the syntactic frame: pairs of one frame differ only in their words. */
  readonly template: string;
  /** The content lemmas used, for splits that hold out word combinations. */
  readonly lemmas: readonly string[];
}
