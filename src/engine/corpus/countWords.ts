import type { Tokenizer } from '../../core/tokenize/tokenizer.ts';
import { END_TOKEN } from '../../core/vocab/specialTokens.ts';

/** Tells each token of a sentence the word it belongs to. A closing </s> is a word of its own. */
export function countWords<Token extends { readonly text: string }>(
  tokens: readonly Token[],
  tokenizer: Tokenizer,
): (Token & { readonly wordIndex: number })[] {
  const texts = tokens.map(({ text }) => text);
  if (texts.at(-1) === END_TOKEN) texts.pop();
  const indexes = tokenizer.wordIndexes(texts);
  const next = (indexes.at(-1) ?? -1) + 1;
  return tokens.map((token, position) => ({ ...token, wordIndex: indexes[position] ?? next }));
}
