/**
 * The little linear algebra that the twin needs: row vectors times row-major matrices, and the two products of their
 * gradients. For y = x·W: dx = dy·Wᵀ and dW = xᵀ·dy.
 */

/** x·W. @param row [inputs] @param matrix [inputs, outputs] @returns [outputs] */
export function timesMatrix(row: Float64Array, matrix: Float64Array): Float64Array {
  const product = new Float64Array(matrix.length / row.length);
  for (let input = 0; input < row.length; input++) {
    for (let output = 0; output < product.length; output++) {
      product[output]! += row[input]! * matrix[input * product.length + output]!;
    }
  }
  return product;
}

/** y·Wᵀ. @param row [outputs] @param matrix [inputs, outputs] @returns [inputs] */
export function timesTransposed(row: Float64Array, matrix: Float64Array): Float64Array {
  const product = new Float64Array(matrix.length / row.length);
  for (let input = 0; input < product.length; input++) {
    for (let output = 0; output < row.length; output++) {
      product[input]! += row[output]! * matrix[input * row.length + output]!;
    }
  }
  return product;
}

/** Adds xᵀ·y to a matrix [inputs, outputs]. */
export function addOuterProduct(matrix: Float64Array, row: Float64Array, column: Float64Array): void {
  for (let input = 0; input < row.length; input++) {
    for (let output = 0; output < column.length; output++) {
      matrix[input * column.length + output]! += row[input]! * column[output]!;
    }
  }
}

/** Adds `scale` times the second vector to the first, in place. */
export function addTo(total: Float64Array, part: Float64Array, scale = 1): void {
  for (let index = 0; index < total.length; index++) total[index]! += scale * part[index]!;
}

export function dotProduct(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}

/** [left; right] as a new vector. */
export function concatenate(left: Float64Array, right: Float64Array): Float64Array {
  const joined = new Float64Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

/** `count` vectors of zeros. */
export function zeroRows(count: number, size: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(size));
}
