import type { tf } from '../tf.ts';

/** @throws Error in the words "block: name is [3,5], expected [8,4]." */
export function expectShape(block: string, name: string, tensor: tf.Tensor, shape: readonly number[]): void {
  if (tensor.shape.length !== shape.length || tensor.shape.some((size, axis) => size !== shape[axis])) {
    throw new Error(`${block}: ${name} is [${tensor.shape}], expected [${shape}].`);
  }
}
