/** What every way of cutting a sentence into the model's units has in common. */

/** What a token is: a word, a piece of a word that byte pair encoding found, or a single character. */
export type TokenKind = 'word' | 'bpe' | 'character';

export interface Tokenizer {
  readonly kind: TokenKind;
  /** The tokens of one sentence, in order; an empty list for an empty sentence. */
  tokenize(text: string): string[];
  /** A sentence a person would write, from tokens. Special tokens are left to the caller. */
  detokenize(tokens: readonly string[]): string;
  /** For each token the word it belongs to: 0 for those of the first word, never falling. */
  wordIndexes(tokens: readonly string[]): number[];
}
