import { tf } from '../../tf.ts';
import type { HostMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';

/**
 * Masked softmax cross-entropy against integer targets, with its gradient in the same pass.
 *
 *   loss = Σ_n w_n·(logΣ_v exp x_nv − x_n,target)      δx_nv = w_n·(softmax(x)_nv − [v = target])
 *
 * The weight w_n is 0 on padding; for a mean over real tokens it is 1/(number of real tokens). Targets stay integers:
 * no one-hot matrix is ever made from data.
 */
export type CrossEntropyInputs = {
  /** [N, V] */
  logits: tf.Tensor2D;
  /** [N], int32 */
  targets: tf.Tensor1D;
  /** [N] */
  weights: tf.Tensor1D;
};

export interface CrossEntropy {
  /** Weighted sum of the negative log likelihoods, in nats. Differentiable in the logits. */
  loss: tf.Scalar;
  /** Weighted share of positions whose likeliest token is the target. */
  accuracy: tf.Scalar;
}

type WithGradient = { withGradient: boolean };

const run = registerBlock<CrossEntropyInputs, WithGradient>({
  name: 'SparseCrossEntropy',
  composed: composedForward,
  host: hostForward,
});

tf.registerGradient({
  kernelName: 'SparseCrossEntropy',
  inputsToSave: ['targets', 'weights'],
  outputsToSave: [false, false, true],
  gradFunc: (gradients, saved) => {
    const [lossGradient] = gradients as unknown as tf.Scalar[];
    const [targets, weights, logitsGradient] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
    return {
      logits: () => tf.mul(logitsGradient, lossGradient as tf.Scalar),
      targets: () => tf.zerosLike(targets),
      weights: () => tf.zerosLike(weights),
    };
  },
});

/** @param options.withGradient false where nothing will be differentiated: the [N, V] gradient is not made then. */
export function sparseCrossEntropy(inputs: CrossEntropyInputs, { withGradient }: WithGradient): CrossEntropy {
  const [loss, accuracy] = run(inputs, { withGradient }) as [tf.Scalar, tf.Scalar];
  return { loss, accuracy };
}

/** The variant for GPUs, of stock operations. @returns loss, accuracy and, where asked for, the gradient of the logits. */
export function composedForward(
  { logits, targets, weights }: CrossEntropyInputs,
  { withGradient }: WithGradient,
): tf.Tensor[] {
  const vocabulary = logits.shape[1];
  const shifted = tf.sub(logits, tf.max(logits, 1, true)); // [N, V]
  const exponentials = tf.exp(shifted);
  const sums = tf.sum(exponentials, 1, true); // [N, 1]
  const isTarget = tf.equal(tf.expandDims(targets, 1), tf.expandDims(tf.range(0, vocabulary, 1, 'int32'), 0)); // [N, V]
  const picked = tf.sum(tf.where(isTarget, shifted, tf.zerosLike(shifted)), 1); // [N]
  const loss = tf.sum(tf.mul(weights, tf.sub(tf.squeeze(tf.log(sums), [1]), picked)));
  const isRight = tf.cast(tf.equal(tf.argMax(logits, 1), targets), 'float32');
  const accuracy = tf.sum(tf.mul(weights, isRight));
  if (!withGradient) return [loss, accuracy, tf.scalar(0)];
  const probabilities = tf.div(exponentials, sums);
  const gradient = tf.mul(tf.sub(probabilities, tf.cast(isTarget, 'float32')), tf.expandDims(weights, 1));
  return [loss, accuracy, gradient];
}

function hostForward(
  { logits, targets, weights }: CrossEntropyInputs,
  { withGradient }: WithGradient,
  memory: HostMemory,
): tf.Tensor[] {
  const [rows, vocabulary] = logits.shape;
  const lossTensor = memory.allocate([]);
  const accuracyTensor = memory.allocate([]);
  const gradientTensor = memory.allocate(withGradient ? [rows, vocabulary] : []);
  const x = memory.floats(logits);
  const ids = memory.integers(targets);
  const weight = memory.floats(weights);
  const gradient = memory.floats(gradientTensor);
  const exponentials = new Float32Array(vocabulary);
  let loss = 0;
  let accuracy = 0;
  for (let row = 0; row < rows; row++) {
    const base = row * vocabulary;
    const w = weight[row] as number;
    if (w === 0) {
      if (withGradient) gradient.fill(0, base, base + vocabulary);
      continue;
    }
    let best = 0;
    for (let v = 1; v < vocabulary; v++) {
      if ((x[base + v] as number) > (x[base + best] as number)) best = v;
    }
    const maximum = x[base + best] as number;
    let sum = 0;
    for (let v = 0; v < vocabulary; v++) {
      const e = Math.exp((x[base + v] as number) - maximum);
      exponentials[v] = e;
      sum += e;
    }
    const target = ids[row] as number;
    loss += w * (Math.log(sum) - (x[base + target] as number) + maximum);
    if (best === target) accuracy += w;
    if (!withGradient) continue;
    const scale = w / sum;
    for (let v = 0; v < vocabulary; v++) gradient[base + v] = (exponentials[v] as number) * scale;
    gradient[base + target] = (gradient[base + target] as number) - w;
  }
  memory.floats(lossTensor)[0] = loss;
  memory.floats(accuracyTensor)[0] = accuracy;
  return [lossTensor, accuracyTensor, gradientTensor];
}
