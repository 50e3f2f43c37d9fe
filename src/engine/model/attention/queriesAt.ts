import { embedding, tokenTensors } from '../../kernels/embedding/embedding.ts';
import type { tf } from '../../tf.ts';

/**
 * The learnt queries of output positions; those beyond the table share its last.
 *
 * @param table [N, H]
 * @returns [T·B, H]
 */
export function queriesAt(
  table: tf.Tensor2D,
  { firstPosition, steps, batch }: { firstPosition: number; steps: number; batch: number },
): tf.Tensor2D {
  const [count] = table.shape;
  const positions = Int32Array.from({ length: steps * batch }, (_, row) =>
    Math.min(firstPosition + Math.floor(row / batch), count - 1),
  );
  return embedding(table, tokenTensors(positions, count));
}
