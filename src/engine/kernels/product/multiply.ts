import { tf } from '../../tf.ts';
import type { HostMemory, SimdMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';

/**
 * Matrix products without gradients. On wasm they are a block: our SIMD module's where it runs, else TensorFlow.js's,
 * which is fast for untransposed operands alone, so that transposes are written out. Elsewhere TensorFlow.js reads an
 * operand transposed at no cost.
 */
type ProductInputs = {
  a: tf.Tensor2D;
  b: tf.Tensor2D;
  /** [columns] */
  bias?: tf.Tensor1D;
};

type Transposition = { transposeA: boolean; transposeB: boolean };

const runProduct = registerBlock<ProductInputs & tf.NamedTensorMap, Transposition>({
  name: 'MatrixProduct',
  composed: stockProduct,
  host: writtenOutProduct,
  simd: simdProduct,
});

const runColumnSums = registerBlock<{ matrix: tf.Tensor2D }, Record<string, never>>({
  name: 'ColumnSums',
  composed: stockColumnSums,
  host: stockColumnSums,
  simd: simdColumnSums,
});

/** a·b + bias, either operand transposed first. @returns [rows, columns] */
export function multiply(
  a: tf.Tensor2D,
  b: tf.Tensor2D,
  options: Partial<Transposition> & { bias?: tf.Tensor1D } = {},
): tf.Tensor2D {
  const { transposeA = false, transposeB = false, bias } = options;
  const inputs = { a, b, ...(bias && { bias }) };
  const run = tf.getBackend() === 'wasm' ? runProduct : stockProduct;
  return run(inputs, { transposeA, transposeB })[0] as tf.Tensor2D;
}

/** @param matrix [N, C] @returns [C] */
export function columnSums(matrix: tf.Tensor2D): tf.Tensor1D {
  const run = tf.getBackend() === 'wasm' ? runColumnSums : stockColumnSums;
  return run({ matrix }, {})[0] as tf.Tensor1D;
}

function stockProduct({ a, b, bias }: ProductInputs, { transposeA, transposeB }: Transposition): tf.Tensor[] {
  const value = tf.matMul(a, b, transposeA, transposeB);
  return [bias ? tf.add(value, bias) : value];
}

function writtenOutProduct(
  { a, b, bias }: ProductInputs,
  { transposeA, transposeB }: Transposition,
  _memory: HostMemory,
): tf.Tensor[] {
  const value = tf.matMul(transposeA ? tf.transpose(a) : a, transposeB ? tf.transpose(b) : b);
  return [bias ? tf.add(value, bias) : value];
}

function simdProduct(
  { a, b, bias }: ProductInputs,
  { transposeA, transposeB }: Transposition,
  { allocate, simd }: SimdMemory,
): tf.Tensor[] {
  const left = simd.matrix(a, transposeA);
  const right = simd.matrix(b, transposeB);
  const result = allocate([left.rows, right.columns]) as tf.Tensor2D;
  simd.multiply(left, right, simd.matrix(result), bias && { bias: simd.address(bias) });
  return [result];
}

function stockColumnSums({ matrix }: { matrix: tf.Tensor2D }): tf.Tensor[] {
  return [tf.sum(matrix, 0)];
}

function simdColumnSums(
  { matrix }: { matrix: tf.Tensor2D },
  _attributes: object,
  { allocate, simd }: SimdMemory,
): tf.Tensor[] {
  const [rows, columns] = matrix.shape;
  const sums = allocate([columns]);
  simd.kernels.columnSums(rows, columns, simd.address(matrix), simd.address(sums));
  return [sums];
}
