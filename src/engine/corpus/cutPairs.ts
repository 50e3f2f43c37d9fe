import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import { createPieceEncoder } from '../../core/tokenize/bpe/pieceEncoder.ts';
import type { Codecs, TextCodec } from './textCodec.ts';
import type { WordPair } from './wordPair.ts';

/** A pair as the network reads it. */
export interface TokenPair extends WordPair {
  readonly sourceTokens: readonly string[];
  readonly targetTokens: readonly string[];
}

/** Cuts pairs into tokens. Words that are known already are not looked for again in the text. */
export function cutPairs(parts: SplitCorpus<WordPair>, codecs: Codecs): SplitCorpus<TokenPair> {
  const [cutSource, cutTarget] = [createCutter(codecs.source), createCutter(codecs.target)];
  const cut = (pairs: readonly WordPair[]): TokenPair[] =>
    pairs.map((pair) => ({
      ...pair,
      sourceTokens: cutSource(pair.source, pair.sourceWords),
      targetTokens: cutTarget(pair.target, pair.targetWords),
    }));
  return { training: cut(parts.training), validation: cut(parts.validation), test: cut(parts.test) };
}

function createCutter({
  rules,
  tokenizer,
  vocabulary,
}: TextCodec): (text: string, words: readonly string[]) => readonly string[] {
  switch (rules.kind) {
    case 'word':
      return (_, words) => words;
    case 'bpe': {
      const encode = createPieceEncoder(rules.merges, vocabulary.has);
      return (_, words) => words.flatMap(encode);
    }
    case 'character':
      return tokenizer.tokenize;
    default:
      return rules satisfies never;
  }
}
