/**
 * Our SIMD module, in AssemblyScript: what it exports. It owns no memory: every kernel works on TensorFlow.js's heap,
 * at byte addresses that the caller passes in, and allocates nothing. `../simdModule.ts` has the other end.
 *
 * All numbers are float32 and all matrices row-major.
 */
export { packedSize, packMatrix, product, productPacked, scratchSize } from './product';
export { columnSums, sumOfSquares } from './sums';
