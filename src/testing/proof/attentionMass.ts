import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { batchOf } from '../../engine/model/batch.ts';
import { tf } from '../../engine/tf.ts';
import { sampleModel } from './proveModel.ts';

/** Where the attention of the tensor model goes, on the current backend. */
export interface AttentionMass {
  /** The largest weight on padding. */
  readonly onPadding: number;
  /** How far the sum of a row lies from 1 at worst. */
  readonly rowSumError: number;
}

/** On a batch of a long, a short and an empty sentence with padding beyond the longest. @param spec with attention */
export async function attentionMass(spec: ModelSpec): Promise<AttentionMass> {
  const { model } = sampleModel(spec);
  const batch = batchOf(
    [
      { source: [4, 5, 6, 7, 8, 9], target: [4, 5, 6] },
      { source: [10], target: [7] },
      { source: [], target: [] },
    ],
    { rows: 3, sourceLength: 10, targetLength: 5 },
  );
  const weights = tf.tidy(() => {
    const { state, memory } = model.encode(batch.source, batch.sourceLengths);
    return model.decode(batch.targetInput, state, memory).attention as tf.Tensor3D; // [B, T, S]
  });
  const rows = ((await weights.array()) as number[][][]).flatMap((matrix, row) =>
    matrix.map((values) => ({ values, length: batch.sourceLengths[row] as number })),
  );
  weights.dispose();
  model.dispose();
  return {
    onPadding: Math.max(...rows.flatMap(({ values, length }) => values.slice(length))),
    rowSumError: Math.max(...rows.map(({ values }) => Math.abs(values.reduce((a, b) => a + b) - 1))),
  };
}
