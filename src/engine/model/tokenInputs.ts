import type { ModelSpec } from '../../core/spec/modelSpec.ts';
import { embedding, type TokenTensors } from '../kernels/embedding/embedding.ts';
import { tf } from '../tf.ts';
import type { Dropout } from './dropout.ts';
import { type Variables, variable } from './parameters.ts';
import { projectInputs } from './recurrentLayer.ts';

/**
 * What a first layer reads of its tokens, projected by its kernel. A one-hot token times the kernel is the kernel's row
 * of that token, so it is looked up like an embedding, and no row of zeros is ever made.
 *
 * @param layers prefixes of the layers that read them, one for each direction
 * @param tokens [T·B] time-major
 * @returns [T·B, gates·H] for each of the layers
 */
export function tokenInputs(
  spec: ModelSpec,
  variables: Variables,
  side: 'source' | 'target',
  layers: readonly string[],
  tokens: TokenTensors,
  batch: number,
  dropout: Dropout,
): tf.Tensor2D[] {
  if (spec.input === 'oneHot') {
    return layers.map((layer) =>
      tf.add(
        embedding(variable<tf.Tensor2D>(variables, `${layer}.kernel`), tokens),
        variable<tf.Tensor1D>(variables, `${layer}.bias`),
      ),
    );
  }
  const words = dropout(
    side,
    embedding(variable<tf.Tensor2D>(variables, `${side}.embedding`), tokens),
    batch,
  );
  return layers.map((layer) => projectInputs(variables, layer, words));
}
