import type { TokenPair } from './cutPairs.ts';
import type { PreparedPair } from './preparedCorpus.ts';
import type { Codecs } from './textCodec.ts';

/**
 * Pairs in token ids.
 *
 * @param options.withWords also which word each token belongs to, where tokens are not words: attention is judged by
 *   words
 */
export function encodePairs(
  pairs: readonly TokenPair[],
  { source, target }: Codecs,
  { withWords = false } = {},
): PreparedPair[] {
  const hasPieces = source.rules.kind !== 'word' || target.rules.kind !== 'word';
  return pairs.map((pair) => ({
    source: source.vocabulary.encode(pair.sourceTokens),
    target: target.vocabulary.encode(pair.targetTokens),
    sourceText: pair.source,
    targetText: pair.target,
    links: pair.links,
    ...(withWords &&
      hasPieces && {
        words: {
          source: source.tokenizer.wordIndexes(pair.sourceTokens),
          target: target.tokenizer.wordIndexes(pair.targetTokens),
        },
      }),
  }));
}
