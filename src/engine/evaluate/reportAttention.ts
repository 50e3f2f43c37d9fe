import type { Link } from '../../core/corpus/sentencePair.ts';
import { alignmentErrorRate } from '../../core/metrics/alignmentErrorRate.ts';
import {
  type AttentionMatrix,
  argmaxAlignment,
  coverage,
  distinctArgmaxRatio,
  normalizedEntropy,
  sinkMass,
  sinkPositions,
} from '../../core/metrics/attentionShape.ts';
import type { AttentionReport } from '../../protocol/training.ts';
import type { TextCodec } from '../corpus/textCodec.ts';
import type { EncodedPair } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { forcedAttention } from './forcedAttention.ts';

export type LinkedPair = EncodedPair & { readonly links: readonly Link[] | null };

/**
 * Where the network looks under teacher forcing, over all pairs: against gold links where every pair has them, and in
 * general. @returns null for a network without attention, or without pairs
 */
export async function reportAttention(
  model: Seq2Seq,
  pairs: readonly LinkedPair[],
  source: TextCodec,
): Promise<AttentionReport | null> {
  if (model.spec.attention === 'none' || pairs.length === 0) return null;
  const matrices = await forcedAttention(model, pairs);
  const mean = (measure: (matrix: AttentionMatrix, pair: LinkedPair) => number) =>
    matrices.reduce((sum, matrix, index) => sum + measure(matrix, pairs[index] as LinkedPair), 0) /
    pairs.length;
  const found = matrices.map((matrix, index) => {
    const pair = pairs[index] as LinkedPair;
    return argmaxAlignment(matrix, { source: pair.source.length, target: pair.target.length });
  });
  const gold = pairs.flatMap((pair) => (pair.links ? [pair.links] : []));
  return {
    alignmentErrorRate: gold.length === pairs.length ? alignmentErrorRate(found, gold) : null,
    sinkMass: mean((matrix, pair) => sinkMass(matrix, sinks(pair, source))),
    normalizedEntropy: mean(normalizedEntropy),
    coverage: mean((matrix, pair) => coverage(matrix, pair.source.length)),
    distinctArgmaxRatio: mean(distinctArgmaxRatio),
  };
}

/** The final full stop and </s>. */
function sinks(pair: LinkedPair, { vocabulary }: TextCodec): number[] {
  const words = vocabulary.decode(Array.from(pair.source));
  return [...sinkPositions(words), words.length];
}
