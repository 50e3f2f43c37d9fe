import type { Language } from '../../core/language/language.ts';
import { createTokenizer, type TokenRules } from '../../core/tokenize/createTokenizer.ts';
import type { Tokenizer } from '../../core/tokenize/tokenizer.ts';
import type { Vocabulary } from '../../core/vocab/vocabulary.ts';

/** How text of one language becomes token ids and back. */
export interface TextCodec {
  readonly language: Language;
  readonly lowerCase: boolean;
  readonly rules: TokenRules;
  readonly tokenizer: Tokenizer;
  readonly vocabulary: Vocabulary;
}

/** Both sides of a corpus. A network carries them along, so that it can translate without its corpus. */
export interface Codecs {
  readonly source: TextCodec;
  readonly target: TextCodec;
}

export function createTextCodec(
  language: Language,
  lowerCase: boolean,
  vocabulary: Vocabulary,
  rules: TokenRules = { kind: 'word' },
): TextCodec {
  const tokenizer = createTokenizer({ language, lowerCase, rules, isKnown: vocabulary.has });
  return { language, lowerCase, rules, tokenizer, vocabulary };
}
