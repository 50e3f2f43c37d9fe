import { addTo } from './rowVector.ts';

/** A table of word vectors [vocabulary, size], read by id. */

/** @returns one vector [size] per id. @throws RangeError for an id outside the table. */
export function embed(ids: Int32Array, table: Float64Array, size: number): Float64Array[] {
  return Array.from(ids, (id) => {
    if (id < 0 || (id + 1) * size > table.length) {
      throw new RangeError(`embedding: id ${id} is outside a vocabulary of ${table.length / size}.`);
    }
    return table.slice(id * size, (id + 1) * size);
  });
}

/** Adds the gradient of each looked-up vector to the row it came from. */
export function embedBackward(
  ids: Int32Array,
  gradients: readonly Float64Array[],
  tableGradient: Float64Array,
): void {
  gradients.forEach((gradient, position) => {
    const start = ids[position]! * gradient.length;
    addTo(tableGradient.subarray(start, start + gradient.length), gradient);
  });
}
