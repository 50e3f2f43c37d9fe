import { lettersOf } from './bpe/piece.ts';
import { SPACE_SYMBOL } from './characterTokenizer.ts';

/**
 * The words that tokens make up, whatever kind of token they are.
 *
 * @param wordIndexes for each token the word it belongs to, counted from 0
 */
export function wordsOfTokens(tokens: readonly string[], wordIndexes: readonly number[]): string[] {
  const words: string[] = [];
  tokens.forEach((token, position) => {
    const word = wordIndexes[position] as number;
    const letters = token === SPACE_SYMBOL ? '' : lettersOf(token);
    words[word] = (words[word] ?? '') + letters;
  });
  return words;
}
