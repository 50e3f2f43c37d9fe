import type { AttentionMatrix } from '../../core/metrics/attentionShape.ts';
import { batchOf, type EncodedPair } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { breathe } from '../train/breathe.ts';
import { bucketLengths } from '../train/bucketLength.ts';

const batchSize = 64;

/**
 * a_it under teacher forcing: one row per target token and one column per source token, </s> included on both sides.
 * @returns one matrix per pair
 * @throws Error where the network has no attention
 */
export async function forcedAttention(
  model: Seq2Seq,
  pairs: readonly EncodedPair[],
): Promise<AttentionMatrix[]> {
  const matrices: AttentionMatrix[] = [];
  for (let start = 0; start < pairs.length; start += batchSize) {
    matrices.push(...(await attentionOf(model, pairs.slice(start, start + batchSize))));
    await breathe();
  }
  return matrices;
}

async function attentionOf(model: Seq2Seq, pairs: readonly EncodedPair[]): Promise<AttentionMatrix[]> {
  const longest = (side: 'source' | 'target') => 1 + Math.max(...pairs.map((pair) => pair[side].length));
  const lengths = bucketLengths({ source: longest('source'), target: longest('target') });
  const { sourceLength, targetLength } = lengths;
  const batch = batchOf(pairs, { rows: pairs.length, ...lengths });
  const attention = tf.tidy(() => {
    const { memory, state } = model.encode(batch.source, batch.sourceLengths);
    const weights = model.decode(batch.targetInput, state, memory).attention;
    if (!weights) throw new Error('forcedAttention: this network has no attention.');
    return weights;
  });
  const values = (await attention.data()) as Float32Array;
  attention.dispose();
  return pairs.map((pair, row) =>
    Array.from({ length: pair.target.length + 1 }, (_, time) => {
      const at = (row * targetLength + time) * sourceLength;
      return values.slice(at, at + pair.source.length + 1);
    }),
  );
}
