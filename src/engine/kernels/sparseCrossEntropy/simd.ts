import type { tf } from '../../tf.ts';
import type { SimdMemory } from '../hostMemory.ts';
import type { CrossEntropyAttributes, CrossEntropyInputs } from './sparseCrossEntropy.ts';

/** The cross-entropy in our SIMD module: it takes the softmax of each row and notes what the loss is made of. */

/** Numbers noted of a row: Σexp(x − max), max, the mean of x, and whether the first largest is the target. */
const noteLength = 4;
type Note = [sum: number, largest: number, mean: number, isRight: number];

/** @returns loss, accuracy and, where asked for, the gradient of the logits */
export function simdForward(
  { logits, targets, weights }: CrossEntropyInputs,
  { withGradient, labelSmoothing }: CrossEntropyAttributes,
  { allocate, floats, integers, simd }: SimdMemory,
): tf.Tensor[] {
  const [rows, vocabulary] = logits.shape;
  const [loss, accuracy] = [allocate([]), allocate([])];
  const gradient = allocate(withGradient ? [rows, vocabulary] : []);
  const notes = allocate([rows, noteLength]);
  simd.kernels.crossEntropy(
    rows,
    vocabulary,
    simd.address(logits),
    simd.address(targets),
    simd.address(weights),
    labelSmoothing,
    withGradient ? simd.address(gradient) : 0,
    simd.address(notes),
  );
  const [x, ids, weight, noted] = [floats(logits), integers(targets), floats(weights), floats(notes)];
  let [lossSum, rightSum] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const w = weight[row] as number;
    if (w === 0) continue;
    const note = row * noteLength;
    const [sum, largest, mean, isRight] = [0, 1, 2, 3].map((at) => noted[note + at]) as Note;
    const atTarget = x[row * vocabulary + (ids[row] as number)] as number;
    const towardsMean = labelSmoothing * (atTarget - mean);
    lossSum += w * (Math.log(sum) - atTarget + largest + towardsMean);
    rightSum += w * isRight;
  }
  floats(loss)[0] = lossSum;
  floats(accuracy)[0] = rightSum;
  return [loss, accuracy, gradient];
}
