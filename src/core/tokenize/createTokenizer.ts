/** The tokeniser that the settings ask for. */
import type { Language } from '../language/language.ts';
import { createBpeTokenizer } from './bpe/bpeTokenizer.ts';
import type { Merge } from './bpe/merge.ts';
import { createCharacterTokenizer } from './characterTokenizer.ts';
import type { Tokenizer } from './tokenizer.ts';
import { createWordTokenizer } from './wordTokenizer.ts';

/** What tokens are, with what was learnt about them. */
export type TokenRules =
  | { readonly kind: 'word' }
  | { readonly kind: 'bpe'; readonly merges: readonly Merge[] }
  | { readonly kind: 'character' };

export interface TokenizerOptions {
  readonly language: Language;
  readonly lowerCase: boolean;
  readonly rules: TokenRules;
  /** Tells the tokens that the network knows: subwords it does not know are cut further. All by default. */
  readonly isKnown?: (token: string) => boolean;
}

export function createTokenizer({ rules, ...options }: TokenizerOptions): Tokenizer {
  switch (rules.kind) {
    case 'word':
      return createWordTokenizer(options);
    case 'bpe':
      return createBpeTokenizer({ ...options, merges: rules.merges });
    case 'character':
      return createCharacterTokenizer(options);
    default:
      return rules satisfies never;
  }
}
