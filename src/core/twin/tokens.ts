import type { ModelSpec } from '../spec/modelSpec.ts';
import { slice, timesMatrix, type Vector } from './tape.ts';
import { type Weights, weight } from './weights.ts';

/**
 * What a first layer reads of each token: x·kernel with x the token's embedding, or a one-hot x, whose product is the
 * kernel's row of that token.
 *
 * @param layer the prefix of the layer's parameters @returns [gates·H] per id
 * @throws RangeError for an id outside the vocabulary.
 */
export function readTokens(
  spec: ModelSpec,
  weights: Weights,
  side: 'source' | 'target',
  layer: string,
  ids: Int32Array,
): Vector[] {
  const kernel = weight(weights, `${layer}.kernel`);
  if (spec.input === 'oneHot') {
    const width = weight(weights, `${layer}.bias`).values.length;
    return Array.from(ids, (id) => rowOf(kernel, width, id));
  }
  const table = weight(weights, `${side}.embedding`);
  return Array.from(ids, (id) => timesMatrix(rowOf(table, spec.embeddingSize, id), kernel));
}

function rowOf(matrix: Vector, width: number, id: number): Vector {
  const count = matrix.values.length / width;
  if (id < 0 || id >= count) throw new RangeError(`tokens: id ${id} is outside a vocabulary of ${count}.`);
  return slice(matrix, id * width, (id + 1) * width);
}
