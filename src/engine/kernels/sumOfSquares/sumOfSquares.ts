import { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';

/** Σx² over a whole tensor. On wasm it is a block, as the stock sum is slow there. */
const run = registerBlock<{ x: tf.Tensor }, Record<string, never>>({
  name: 'SumOfSquares',
  composed,
  host: composed,
  simd,
});

/** @returns a scalar */
export function sumOfSquares(x: tf.Tensor): tf.Scalar {
  return (tf.getBackend() === 'wasm' ? run({ x }, {}) : composed({ x }))[0] as tf.Scalar;
}

function composed({ x }: { x: tf.Tensor }): tf.Tensor[] {
  return [tf.sum(tf.square(x))];
}

function simd({ x }: { x: tf.Tensor }, _attributes: object, memory: SimdMemory): tf.Tensor[] {
  const sum = memory.allocate([]);
  memory.floats(sum)[0] = memory.simd.kernels.sumOfSquares(x.size, memory.simd.address(x));
  return [sum];
}
