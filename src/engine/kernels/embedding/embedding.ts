import { tf } from '../../tf.ts';
import { registerBlock } from '../registerBlock.ts';
import { fitsTexture } from '../webglDraw.ts';
import { wasmLookup } from './host.ts';
import { occurrences } from './occurrences.ts';
import { fitsLookup, webglGradient, webglLookup } from './webgl.ts';
import { webgpuGradient, webgpuLookup } from './webgpu.ts';

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
  webgl: [
    {
      name: 'row by row',
      fits: ({ gradient }, { rows }) => fitsTexture(rows, ...gradient.shape),
      run: webglGradient,
    },
  ],
  webgpu: webgpuGradient,
  host: segmentSum,
});

/** Ids to look up, on the device. */
export interface TokenTensors {
  /** [N], int32 */
  readonly ids: tf.Tensor1D;
  /** Where each id stands among them, for the gradient; null where none will be asked for. */
  readonly occurrences: {
    /** [V + 1], int32 */
    readonly starts: tf.Tensor1D;
    /** [N], int32 */
    readonly positions: tf.Tensor1D;
  } | null;
}

/** Ids with their occurrences. @param ids [N], each below `rows` @param rows of the table */
export function tokenTensors(ids: Int32Array, rows: number): TokenTensors {
  const { starts, positions } = occurrences(ids, rows);
  return {
    ids: tf.tensor1d(ids, 'int32'),
    occurrences: { starts: tf.tensor1d(starts, 'int32'), positions: tf.tensor1d(positions, 'int32') },
  };
}

/** @param table [V, E] @returns [N, E], differentiable in the table where the tokens come with their occurrences */
export function embedding(table: tf.Tensor2D, tokens: TokenTensors): tf.Tensor2D {
  const { ids, occurrences: found } = tokens;
  return tf.customGrad((input, save) => {
    (save as tf.GradSaveFunc)(found ? [ids, found.starts, found.positions] : []);
    return {
      value: lookUp(input as tf.Tensor2D, ids),
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        if (saved.length === 0) throw new Error('embedding: a gradient needs the occurrences of the ids.');
        const [savedIds, starts, positions] = saved as [tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];
        const inputs = { gradient: gradient as tf.Tensor2D, ids: savedIds, starts, positions };
        return gradientOf(inputs, { rows: table.shape[0] })[0] as tf.Tensor;
      },
    };
  })(table) as tf.Tensor2D;
}

function lookUp(table: tf.Tensor2D, ids: tf.Tensor1D): tf.Tensor {
  if (tf.getBackend() === 'webgpu') return webgpuLookup(table, ids);
  if (tf.getBackend() === 'wasm') return wasmLookup(table, ids);
  const isOurs = tf.getBackend() === 'webgl' && fitsLookup(table, ids);
  return isOurs ? webglLookup(table, ids) : tf.gather(table, ids);
}

function segmentSum({ gradient, ids }: GradientInputs, { rows }: GradientAttributes): tf.Tensor[] {
  return [tf.unsortedSegmentSum(gradient, ids, rows)];
}
