import { tf } from '../../tf.ts';
import { registerBlock } from '../registerBlock.ts';
import { runWebglProgram } from '../webglProgram.ts';
import { occurrences } from './occurrences.ts';

/**
 * Looking up embeddings, and the gradient of it: δtable_v = Σ δy_n over all positions n whose id is v.
 *
 * The ids are known on the host, so the positions of each id are listed there. A GPU then adds up just those, in their
 * order: no atomics, the same sum every time, and no shader that walks through all positions for every row.
 */
type GradientInputs = {
  /** [N, E] */
  gradient: tf.Tensor2D;
  /** [N], int32 */
  ids: tf.Tensor1D;
  /** [rows + 1], int32: where each id's positions begin in the list */
  starts: tf.Tensor1D;
  /** [N], int32: positions sorted by id */
  positions: tf.Tensor1D;
};

type GradientAttributes = { rows: number };

const gradientOf = registerBlock<GradientInputs, GradientAttributes>({
  name: 'EmbeddingGradient',
  composed: segmentSum,
  webgl: webglGradient,
  host: segmentSum,
});

/** @param table [V, E] @param ids [N], each below V @returns [N, E], differentiable in the table */
export function embedding(table: tf.Tensor2D, ids: Int32Array): tf.Tensor2D {
  return tf.customGrad((input) => ({
    value: tf.gather(input as tf.Tensor2D, tf.tensor1d(ids, 'int32')),
    gradFunc: (gradient: tf.Tensor) => {
      const rows = table.shape[0];
      const { starts, positions } = occurrences(ids, rows);
      const inputs = {
        gradient: gradient as tf.Tensor2D,
        ids: tf.tensor1d(ids, 'int32'),
        starts: tf.tensor1d(starts, 'int32'),
        positions: tf.tensor1d(positions, 'int32'),
      };
      return gradientOf(inputs, { rows })[0] as tf.Tensor;
    },
  }))(table) as tf.Tensor2D;
}

function segmentSum({ gradient, ids }: GradientInputs, { rows }: GradientAttributes): tf.Tensor[] {
  return [tf.unsortedSegmentSum(gradient, ids, rows)];
}

const code = `
void main() {
  ivec2 at = getOutputCoords();
  int end = int(getStarts(at.x + 1));
  float sum = 0.0;
  for (int k = int(getStarts(at.x)); k < end; k++) sum += getGradient(int(getPositions(k)), at.y);
  setOutput(sum);
}`;

function webglGradient(
  { gradient, starts, positions }: GradientInputs,
  { rows }: GradientAttributes,
): tf.Tensor[] {
  return [
    runWebglProgram({
      inputs: { Starts: starts, Positions: positions, Gradient: gradient },
      outputShape: [rows, gradient.shape[1]],
      code,
    }),
  ];
}
