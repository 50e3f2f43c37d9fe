import { tf } from '../../tf.ts';
import { hostMemory } from '../hostMemory.ts';

/**
 * Rows of a table on the wasm backend, copied one by one. The stock gather copies number by number.
 *
 * @param table [V, E] @param ids [N], int32
 * @returns [N, E]
 * @throws RangeError where the table has no such row.
 */
export function wasmLookup(table: tf.Tensor2D, ids: tf.Tensor1D): tf.Tensor2D {
  const { allocate, floats, integers } = hostMemory('wasm', tf.backend());
  const [rows, width] = table.shape;
  const result = allocate([ids.size, width]) as tf.Tensor2D;
  const [from, to] = [floats(table), floats(result)];
  integers(ids).forEach((id, place) => {
    if (id < 0 || id >= rows) {
      throw new RangeError(`embedding: there is no row ${id}; the table has ${rows}.`);
    }
    to.set(from.subarray(id * width, (id + 1) * width), place * width);
  });
  return result;
}
