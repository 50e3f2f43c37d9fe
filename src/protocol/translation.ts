/** A translation and how it came about. */

export interface SourceToken {
  readonly text: string;
  /** False where the vocabulary lacks the word; the network reads <unk> then. */
  readonly isKnown: boolean;
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
}

export interface Translation {
  readonly source: string;
  /** The source tokens, the last one being </s>. */
  readonly sourceTokens: readonly SourceToken[];
  /** The target tokens; the last one is </s> where the decoder ended by itself. */
  readonly targetTokens: readonly TargetToken[];
  /** The words set together as a sentence. */
  readonly target: string;
  readonly isComplete: boolean;
}
