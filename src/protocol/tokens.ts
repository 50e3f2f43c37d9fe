import type { ReplayFrame } from '../core/tokenize/bpe/replayMerges.ts';
import type { TokenKind } from '../core/tokenize/tokenizer.ts';
import type { SourceToken } from './translation.ts';

/** What one pair would be in tokens of every kind, with settings that are being tried. */
export interface TriedTokens {
  readonly kinds: Readonly<Record<TokenKind, { readonly source: TriedSide; readonly target: TriedSide }>>;
  /** Merges learnt: fewer than asked for where no pair of pieces occurs twice any more. */
  readonly merges: number;
  /** How each word of the two sides came to its subwords; their last frames together are the subwords. */
  readonly replays: { readonly source: readonly WordReplay[]; readonly target: readonly WordReplay[] };
}

export interface TriedSide {
  readonly tokens: readonly SourceToken[];
  /** How many tokens this side's vocabulary would hold, special ones included. */
  readonly vocabularySize: number;
}

export interface WordReplay {
  readonly word: string;
  /** At least one. */
  readonly frames: readonly ReplayFrame[];
}
