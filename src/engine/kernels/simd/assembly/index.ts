/**
 * Our SIMD module, in AssemblyScript: what it exports. It owns no memory: every kernel works on TensorFlow.js's heap,
 * at byte addresses that the caller passes in, and allocates nothing. `../simdModule.ts` has the other end.
 *
 * All numbers are float32 and all matrices row-major, unless said otherwise.
 */
export { attentionWeights, weightedSums } from './attention';
export { attentionInputsGradient, softmaxGradient, weightedSumsGradient } from './attentionGradient';
export { crossEntropy } from './crossEntropy';
export { gruBackward, gruForward } from './gru';
export { lstmBackward, lstmForward } from './lstm';
export { addScaled, exponentials, sigmoidAll, tanhAll, tanhGradient } from './pointwise';
export { packedSize, packMatrix, product, productPacked, scratchSize } from './product';
export { rnnBackward, rnnForward } from './rnn';
export { columnSums, sumOfSquares } from './sums';
export { adam, momentum, rmsprop } from './updates';
