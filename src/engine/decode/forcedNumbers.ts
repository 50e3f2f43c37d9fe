import { batchOf } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import { bucketLengths } from '../train/bucketLength.ts';

/** What a decoder says step by step while it is led along a translation. */
export interface ForcedNumbers {
  /** [T, V], row by row */
  readonly logits: Float32Array;
  /** [T, S], for each step one weight per source token, </s> included; null without attention. */
  readonly attention: readonly Float32Array[] | null;
}

/**
 * Teacher forcing on one sentence: the decoder reads <s> and then all of the target but its last token.
 *
 * @param source token ids without </s>
 * @param target token ids with </s>, where it ends in one; at least one
 */
export async function forcedNumbers(
  model: Seq2Seq,
  source: readonly number[],
  target: readonly number[],
): Promise<ForcedNumbers> {
  const batch = batchOf([{ source, target: target.slice(0, -1) }], {
    rows: 1,
    ...bucketLengths({ source: source.length + 1, target: target.length }),
  });
  const results = tf.tidy(() => {
    const { state, memory } = model.encode(batch.source, batch.sourceLengths);
    const { logits, attention } = model.decode(batch.targetInput, state, memory);
    return attention ? [logits, attention as tf.Tensor] : [logits];
  });
  const [logits, weights] = (await Promise.all(results.map((tensor) => tensor.data()))) as [
    Float32Array,
    Float32Array?,
  ];
  tf.dispose(results);
  return {
    logits: logits.subarray(0, target.length * model.vocabulary.target),
    attention: weights
      ? target.map((_, step) => {
          const from = step * batch.sourceLength;
          return weights.slice(from, from + source.length + 1);
        })
      : null,
  };
}
