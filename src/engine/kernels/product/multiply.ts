import { tf } from '../../tf.ts';
import type { HostMemory, SimdMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';
import { fitsProduct, webglColumnSums, webglProduct, webglTanhGradient } from './webgl.ts';
import { webgpuProduct, webgpuTanhGradient } from './webgpu.ts';

/**
 * Matrix products without gradients. On wasm they are our SIMD module's where it runs, else TensorFlow.js's, which is
 * fast for untransposed operands alone, so that transposes are written out. On WebGPU and WebGL they are
 * programs of ours. Elsewhere TensorFlow.js reads an operand transposed at no cost.
 */
type ProductInputs = {
  a: tf.Tensor2D;
  b: tf.Tensor2D;
  /** [columns] */
  bias?: tf.Tensor1D;
};

type ProductAttributes = {
  transposeA: boolean;
  transposeB: boolean;
  /** Whether the hyperbolic tangent of the result is taken. */
  isTanh: boolean;
};

type TanhGradientInputs = { dy: tf.Tensor2D; y: tf.Tensor2D };

const runProduct = registerBlock<ProductInputs & tf.NamedTensorMap, ProductAttributes>({
  name: 'MatrixProduct',
  composed: stockProduct,
  webgl: [
    {
      name: 'parts of a matrix at once',
      fits: fitsProduct,
      run: (inputs, attributes) => [webglProduct({ ...inputs, ...attributes })],
    },
  ],
  webgpu: (inputs, attributes) => webgpuProduct({ ...inputs, ...attributes }),
  host: writtenOutProduct,
  simd: simdProduct,
});

const runColumnSums = registerBlock<{ matrix: tf.Tensor2D }, Record<string, never>>({
  name: 'ColumnSums',
  composed: stockColumnSums,
  webgl: ({ matrix }) => [webglColumnSums(matrix)],
  host: stockColumnSums,
  simd: simdColumnSums,
});

const runTanhGradient = registerBlock<TanhGradientInputs, Record<string, never>>({
  name: 'TanhGradient',
  composed: stockTanhGradient,
  host: stockTanhGradient,
  simd: simdTanhGradient,
});

/** a·b + bias, either operand transposed first, and its tanh where asked for. @returns [rows, columns] */
export function multiply(
  a: tf.Tensor2D,
  b: tf.Tensor2D,
  options: Partial<ProductAttributes> & { bias?: tf.Tensor1D | undefined } = {},
): tf.Tensor2D {
  const { transposeA = false, transposeB = false, isTanh = false, bias } = options;
  const inputs = { a, b, ...(bias && { bias }) };
  const run = isOurs() ? runProduct : stockProduct;
  return run(inputs, { transposeA, transposeB, isTanh })[0] as tf.Tensor2D;
}

function isOurs(): boolean {
  return tf.getBackend() !== 'cpu';
}

/** The gradients of the weights and the bias of an affine map. @param x [N, inputs] @param dy [N, outputs] */
export function weightGradients(x: tf.Tensor2D, dy: tf.Tensor2D): [tf.Tensor2D, tf.Tensor1D] {
  if (tf.getBackend() !== 'webgpu') return [multiply(x, dy, { transposeA: true }), columnSums(dy)];
  return webgpuProduct({ a: x, b: dy, transposeA: true, sumsColumns: true }) as [tf.Tensor2D, tf.Tensor1D];
}

/** dz = dy·(1 − y²) of y = tanh(z). */
export function tanhGradient(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  switch (tf.getBackend()) {
    case 'webgpu':
      return webgpuTanhGradient(dy, y);
    case 'webgl':
      return webglTanhGradient(dy, y);
    case 'wasm':
      return runTanhGradient({ dy, y }, {})[0] as tf.Tensor2D;
    default:
      return stockTanhGradient({ dy, y })[0] as tf.Tensor2D;
  }
}

/** @param matrix [N, C] @returns [C] */
export function columnSums(matrix: tf.Tensor2D): tf.Tensor1D {
  const isBlock = tf.getBackend() === 'wasm' || tf.getBackend() === 'webgl';
  const run = isBlock ? runColumnSums : stockColumnSums;
  return run({ matrix }, {})[0] as tf.Tensor1D;
}

function stockProduct(
  { a, b, bias }: ProductInputs,
  { transposeA, transposeB, isTanh }: ProductAttributes,
): tf.Tensor[] {
  const value = tf.matMul(a, b, transposeA, transposeB);
  const sum = bias ? tf.add(value, bias) : value;
  return [isTanh ? tf.tanh(sum) : sum];
}

function writtenOutProduct(
  { a, b, bias }: ProductInputs,
  { transposeA, transposeB, isTanh }: ProductAttributes,
  _memory: HostMemory,
): tf.Tensor[] {
  const left = transposeA ? tf.transpose(a) : a;
  const right = transposeB ? tf.transpose(b) : b;
  const plain = { a: left, b: right, ...(bias && { bias }) };
  return stockProduct(plain, { transposeA: false, transposeB: false, isTanh });
}

function simdProduct(
  { a, b, bias }: ProductInputs,
  { transposeA, transposeB, isTanh }: ProductAttributes,
  { allocate, simd }: SimdMemory,
): tf.Tensor[] {
  const left = simd.matrix(a, transposeA);
  const right = simd.matrix(b, transposeB);
  const result = allocate([left.rows, right.columns]) as tf.Tensor2D;
  simd.multiply(left, right, simd.matrix(result), bias && { bias: simd.address(bias) });
  const at = simd.address(result);
  if (isTanh) simd.kernels.tanhAll(result.size, at, at);
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

function stockTanhGradient({ dy, y }: TanhGradientInputs): tf.Tensor[] {
  return [tf.mul(dy, tf.sub(1, tf.square(y)))];
}

function simdTanhGradient(
  { dy, y }: TanhGradientInputs,
  _attributes: object,
  { allocate, simd }: SimdMemory,
): tf.Tensor[] {
  const result = allocate(y.shape);
  simd.kernels.tanhGradient(y.size, simd.address(y), simd.address(dy), simd.address(result));
  return [result];
}
