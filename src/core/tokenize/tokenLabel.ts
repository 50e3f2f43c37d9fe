import { continues, lettersOf } from './bpe/piece.ts';

/** A token as a person should see it. */
export interface TokenLabel {
  /** Without the mark of a piece. */
  readonly text: string;
  /** Whether the word goes on in the next token. */
  readonly continues: boolean;
}

export function tokenLabel(token: string): TokenLabel {
  return { text: lettersOf(token), continues: continues(token) };
}
