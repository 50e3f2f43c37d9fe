/** A translation and how it came about. */

export interface SourceToken {
  readonly text: string;
  /** False where the vocabulary lacks the word; the network reads <unk> then. */
  readonly isKnown: boolean;
  /** The word it is, or is a piece of, counted from 0; </s> is one of its own. */
  readonly wordIndex: number;
}

export interface Candidate {
  readonly text: string;
  readonly probability: number;
}

export interface TargetToken {
  readonly text: string;
  readonly probability: number;
  /** a_it: one weight per source position, adding up to 1; null without attention. */
  readonly attention: readonly number[] | null;
  /** The five likeliest tokens of this step, likeliest first. */
  readonly candidates: readonly Candidate[];
  /** True where it was given and not chosen: part of a prefix, or of a translation that the network is led along. */
  readonly isGiven?: boolean;
  /** Where the network said <unk> and a source word was copied in its place: that word's position. */
  readonly replacedFrom?: number;
  /** As with source tokens. While a translation is being written, a later token may yet join words that seem two. */
  readonly wordIndex: number;
}

/** A row of attention set by hand: what the decoder looks at in place of what it would have looked at. */
export interface AttentionEdit {
  /** The position of the target token, counted from 0. */
  readonly target: number;
  /** a_it for this t: one weight per source position, </s> included, adding up to 1. */
  readonly weights: readonly number[];
}

/** One translation of several. */
export interface Hypothesis {
  /** The last one is </s> where the decoder ended by itself. */
  readonly tokens: readonly TargetToken[];
  /** The words set together as a sentence. */
  readonly text: string;
  /** ln P(tokens | source), the sum over the tokens, in nats. */
  readonly logProbability: number;
  /**
   * What hypotheses are ranked by: the log probability, for beam search with its penalties (Wu et al. 2016, equation
   * 14).
   */
  readonly score: number;
  /** False where it was cut off at the maximum length. */
  readonly isComplete: boolean;
}

/** The fields beside `hypotheses` describe the first of them; without any there are no tokens. */
export interface Translation {
  readonly source: string;
  /** The source tokens, the last one being </s>. */
  readonly sourceTokens: readonly SourceToken[];
  /** The target tokens; the last one is </s> where the decoder ended by itself. */
  readonly targetTokens: readonly TargetToken[];
  /** The words set together as a sentence. */
  readonly target: string;
  readonly isComplete: boolean;
  /** Best first: complete ones before those that were cut off. */
  readonly hypotheses: readonly Hypothesis[];
}
