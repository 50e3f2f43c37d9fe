import type { Link } from '../../core/corpus/sentencePair.ts';
import { alignmentErrorRate } from '../../core/metrics/alignmentErrorRate.ts';
import { attentionByWord } from '../../core/metrics/attentionByWord.ts';
import {
  type AttentionMatrix,
  argmaxAlignment,
  coverage,
  distinctArgmaxRatio,
  normalizedEntropy,
  sinkMass,
  sinkPositions,
} from '../../core/metrics/attentionShape.ts';
import { wordsOfTokens } from '../../core/tokenize/wordsOfTokens.ts';
import type { AttentionReport } from '../../protocol/training.ts';
import type { WordIndexes } from '../corpus/preparedCorpus.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import type { EncodedPair } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { forcedAttention } from './forcedAttention.ts';

export interface LinkedPair extends EncodedPair {
  /** Between words; null where unknown. */
  readonly links: readonly Link[] | null;
  /** Left out where every token is a word. */
  readonly words?: WordIndexes;
}

/** Attention between words, </s> included. */
interface Look {
  readonly matrix: AttentionMatrix;
  /** </s> left out. */
  readonly sourceWords: readonly string[];
  readonly targetWordCount: number;
}

/**
 * Where the network looks under teacher forcing, over all pairs: against gold links where every pair has them, and in
 * general. It is judged by words, whatever the network reads, so that the figures can be compared.
 *
 * @returns null for a network without attention, or without pairs
 */
export async function reportAttention(
  model: Seq2Seq,
  pairs: readonly LinkedPair[],
  source: TextCodec,
): Promise<AttentionReport | null> {
  if (model.spec.attention === 'none' || pairs.length === 0) return null;
  const matrices = await forcedAttention(model, pairs);
  const looks = matrices.map((matrix, index) => lookOf(matrix, pairs[index] as LinkedPair, source));
  const mean = (measure: (look: Look) => number) =>
    looks.reduce((sum, look) => sum + measure(look), 0) / looks.length;
  const found = looks.map(({ matrix, sourceWords, targetWordCount }) =>
    argmaxAlignment(matrix, { source: sourceWords.length, target: targetWordCount }),
  );
  const gold = pairs.flatMap((pair) => (pair.links ? [pair.links] : []));
  return {
    alignmentErrorRate: gold.length === pairs.length ? alignmentErrorRate(found, gold) : null,
    sinkMass: mean(({ matrix, sourceWords }) => sinkMass(matrix, sinks(sourceWords))),
    normalizedEntropy: mean(({ matrix }) => normalizedEntropy(matrix)),
    coverage: mean(({ matrix, sourceWords }) => coverage(matrix, sourceWords.length)),
    distinctArgmaxRatio: mean(({ matrix }) => distinctArgmaxRatio(matrix)),
  };
}

function lookOf(
  matrix: AttentionMatrix,
  { source, target, words }: LinkedPair,
  { vocabulary }: TextCodec,
): Look {
  const tokens = vocabulary.decode(Array.from(source));
  if (!words) return { matrix, sourceWords: tokens, targetWordCount: target.length };
  const [sourceCount, targetCount] = [wordCount(words.source), wordCount(words.target)];
  return {
    matrix: attentionByWord(matrix, {
      source: [...words.source, sourceCount],
      target: [...words.target, targetCount],
    }),
    sourceWords: wordsOfTokens(tokens, words.source),
    targetWordCount: targetCount,
  };
}

function wordCount(wordIndexes: readonly number[]): number {
  return (wordIndexes.at(-1) ?? -1) + 1;
}

/** The final full stop and </s>. */
function sinks(sourceWords: readonly string[]): number[] {
  return [...sinkPositions(sourceWords), sourceWords.length];
}
