import { createRandom } from '../../core/random/random.ts';
import { sparseCrossEntropy } from '../../engine/kernels/sparseCrossEntropy/sparseCrossEntropy.ts';
import { tf, tidied } from '../../engine/tf.ts';
import { maxRelativeError } from '../closeness.ts';
import { poison } from './poison.ts';
import type { Proof } from './proveModel.ts';

/** Holds the cross-entropy on the current backend against Float64: loss, accuracy and the gradient of the logits. */

export interface CrossEntropyShape {
  readonly rows: number;
  readonly vocabulary: number;
  readonly labelSmoothing: number;
}

export const provenCrossEntropies: readonly CrossEntropyShape[] = [
  { rows: 91, vocabulary: 123 },
  { rows: 2, vocabulary: 2 },
  { rows: 1, vocabulary: 1 },
  { rows: 64, vocabulary: 500 },
].flatMap((sizes) => [0, 0.1].map((labelSmoothing) => ({ ...sizes, labelSmoothing })));

export async function proveCrossEntropy(shape: CrossEntropyShape): Promise<Proof[]> {
  const { rows, vocabulary, labelSmoothing } = shape;
  const random = createRandom(6).stream('cross-entropy proof');
  const logits = Float32Array.from({ length: rows * vocabulary }, () => 5 * random.normal());
  const targets = Int32Array.from({ length: rows }, () => random.integer(vocabulary));
  // Every fifth row is padding; every third says its target, so that there is something right.
  const weights = Float32Array.from({ length: rows }, (_, row) => (row % 5 === 4 ? 0 : 1 / rows));
  targets.forEach((target, row) => {
    if (row % 3 === 0) logits[row * vocabulary + target] = 20;
  });
  const expected = plainly({ logits, targets, weights }, shape);
  await poison([[rows, vocabulary], [rows], [2 * Math.ceil(rows / 2), 2]]);
  const results = tidied(() => {
    const inputs = { targets: tf.tensor1d(targets, 'int32'), weights: tf.tensor1d(weights) };
    const given = tf.tensor2d(logits, [rows, vocabulary]);
    const run = (x: tf.Tensor) =>
      sparseCrossEntropy({ ...inputs, logits: x as tf.Tensor2D }, { withGradient: true, labelSmoothing });
    // Half the loss, so that the incoming gradient counts.
    const gradient = tf.grad((x) => tf.mul(run(x).loss, 0.5))(given);
    return { ...run(given), gradient: tf.mul(gradient, 2) };
  });
  const proofs: Proof[] = [];
  for (const [what, values] of Object.entries(expected)) {
    const actual = await (results as unknown as Record<string, tf.Tensor>)[what]?.data();
    proofs.push({
      what: `${JSON.stringify(shape)}: ${what}`,
      relativeError: maxRelativeError(actual ?? [], values),
    });
  }
  tf.dispose(results as unknown as tf.TensorContainer);
  return proofs;
}

function plainly(
  { logits, targets, weights }: { logits: Float32Array; targets: Int32Array; weights: Float32Array },
  { rows, vocabulary, labelSmoothing }: CrossEntropyShape,
): Record<'loss' | 'accuracy' | 'gradient', ArrayLike<number>> {
  const gradient = new Float64Array(logits.length);
  let [loss, accuracy] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const x = Float64Array.from(logits.subarray(row * vocabulary, (row + 1) * vocabulary));
    const [target, weight] = [targets[row] as number, weights[row] as number];
    const most = Math.max(...x);
    const log = most + Math.log(x.reduce((sum, value) => sum + Math.exp(value - most), 0));
    x.forEach((value, at) => {
      const wanted = labelSmoothing / vocabulary + (at === target ? 1 - labelSmoothing : 0);
      loss += weight * wanted * (log - value);
      gradient[row * vocabulary + at] = weight * (Math.exp(value - log) - wanted);
    });
    if (x.indexOf(most) === target) accuracy += weight;
  }
  return { loss: [loss], accuracy: [accuracy], gradient };
}
