/** What every way of cutting a sentence into the model's units has in common. */

export interface Tokenizer {
  readonly kind: 'word';
  /** The tokens of one sentence, in order; an empty list for an empty sentence. */
  tokenize(text: string): string[];
  /** A sentence a person would write, from tokens. Special tokens are left to the caller. */
  detokenize(tokens: readonly string[]): string;
}

/** The languages with rules of their own. */
export type TokenizerLanguage = 'en' | 'fr';
