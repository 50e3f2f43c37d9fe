import { tf } from '../../tf.ts';
import type { HostMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';
import { simdForward } from './simd.ts';
import { fitsWebgl, webglForward, webglGradient } from './webgl.ts';
import { webgpuForward, webgpuGradient } from './webgpu.ts';

/**
 * Masked softmax cross-entropy against integer targets, with its gradient in the same pass.
 *
 *   loss = Σ_n w_n·(logΣ_v exp x_nv − Σ_v q_nv·x_nv)      δx_nv = w_n·(softmax(x)_nv − q_nv)
 *
 * with q_nv = (1 − ε)·[v = target] + ε/V, where ε is the label smoothing (Szegedy et al. 2016, section 7; 0 by default:
 * the target alone). The weight w_n is 0 on padding; for a mean over real tokens it is 1/(number of real tokens).
 * Targets stay integers: no one-hot matrix is ever made from data.
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
  /** Weighted sum of the cross-entropies, in nats. Differentiable in the logits. */
  loss: tf.Scalar;
  /** Weighted share of positions whose likeliest token is the target. */
  accuracy: tf.Scalar;
}

export interface CrossEntropyOptions {
  /** False where nothing will be differentiated: the [N, V] gradient is not made then. */
  readonly withGradient: boolean;
  /** ε, from 0 (the default) to below 1. */
  readonly labelSmoothing?: number;
}

export type CrossEntropyAttributes = { withGradient: boolean; labelSmoothing: number };

const run = registerBlock<CrossEntropyInputs, CrossEntropyAttributes>({
  name: 'SparseCrossEntropy',
  composed: composedForward,
  webgl: [{ name: 'row by row', fits: fitsWebgl, run: webglForward }],
  webgpu: webgpuForward,
  host: hostForward,
  simd: simdForward,
});

tf.registerGradient({
  kernelName: 'SparseCrossEntropy',
  inputsToSave: ['logits', 'targets', 'weights'],
  outputsToSave: [false, false, true, true],
  gradFunc: (gradients, saved, attributes) => {
    const [lossGradient] = gradients as unknown as tf.Scalar[];
    const [logits, targets, weights, ...found] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, ...tf.Tensor[]];
    return {
      logits: () =>
        gradientOf(logits, found, lossGradient as tf.Scalar, attributes as CrossEntropyAttributes),
      targets: () => tf.zerosLike(targets),
      weights: () => tf.zerosLike(weights),
    };
  },
});

/** @param found by the forward pass: the gradient itself, or on WebGL what it is made of */
function gradientOf(
  logits: tf.Tensor,
  [first, second]: readonly tf.Tensor[],
  upstream: tf.Scalar,
  attributes: CrossEntropyAttributes,
): tf.Tensor {
  if (second) {
    return webglGradient({ logits, softmaxes: first as tf.Tensor, targets: second, upstream }, attributes);
  }
  const gradient = first as tf.Tensor;
  return tf.getBackend() === 'webgpu' ? webgpuGradient(gradient, upstream) : tf.mul(gradient, upstream);
}

export function sparseCrossEntropy(
  inputs: CrossEntropyInputs,
  { withGradient, labelSmoothing = 0 }: CrossEntropyOptions,
): CrossEntropy {
  const [loss, accuracy] = run(inputs, { withGradient, labelSmoothing }) as [tf.Scalar, tf.Scalar];
  return { loss, accuracy };
}

/** The variant for GPUs, of stock operations. @returns loss, accuracy and, where asked for, the gradient of the logits. */
export function composedForward(
  { logits, targets, weights }: CrossEntropyInputs,
  { withGradient, labelSmoothing }: CrossEntropyAttributes,
): tf.Tensor[] {
  const vocabulary = logits.shape[1];
  const shifted = tf.sub(logits, tf.max(logits, 1, true)); // [N, V]
  const exponentials = tf.exp(shifted);
  const sums = tf.sum(exponentials, 1, true); // [N, 1]
  const isTarget = tf.equal(tf.expandDims(targets, 1), tf.expandDims(tf.range(0, vocabulary, 1, 'int32'), 0)); // [N, V]
  const atTarget = tf.sum(tf.where(isTarget, shifted, tf.zerosLike(shifted)), 1); // [N]
  const picked =
    labelSmoothing === 0
      ? atTarget
      : tf.add(tf.mul(atTarget, 1 - labelSmoothing), tf.mul(tf.mean(shifted, 1), labelSmoothing)); // [N]
  const loss = tf.sum(tf.mul(weights, tf.sub(tf.squeeze(tf.log(sums), [1]), picked)));
  const isRight = tf.cast(tf.equal(tf.argMax(logits, 1), targets), 'float32');
  const accuracy = tf.sum(tf.mul(weights, isRight));
  if (!withGradient) return [loss, accuracy, tf.scalar(0)];
  const probabilities = tf.div(exponentials, sums);
  const oneHot = tf.cast(isTarget, 'float32');
  const wanted =
    labelSmoothing === 0 ? oneHot : tf.add(tf.mul(oneHot, 1 - labelSmoothing), labelSmoothing / vocabulary); // q, [N, V]
  const gradient = tf.mul(tf.sub(probabilities, wanted), tf.expandDims(weights, 1));
  return [loss, accuracy, gradient];
}

function hostForward(
  { logits, targets, weights }: CrossEntropyInputs,
  { withGradient, labelSmoothing }: CrossEntropyAttributes,
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
    const atTarget = x[base + target] as number;
    const towardsMean = labelSmoothing === 0 ? 0 : labelSmoothing * (atTarget - meanOf(x, base, vocabulary));
    loss += w * (Math.log(sum) - atTarget + maximum + towardsMean);
    if (best === target) accuracy += w;
    if (!withGradient) continue;
    const scale = w / sum;
    const share = (w * labelSmoothing) / vocabulary;
    for (let v = 0; v < vocabulary; v++) gradient[base + v] = (exponentials[v] as number) * scale - share;
    gradient[base + target] = (gradient[base + target] as number) - w * (1 - labelSmoothing);
  }
  memory.floats(lossTensor)[0] = loss;
  memory.floats(accuracyTensor)[0] = accuracy;
  return [lossTensor, accuracyTensor, gradientTensor];
}

function meanOf(values: Float32Array, start: number, count: number): number {
  let sum = 0;
  for (let at = start; at < start + count; at++) sum += values[at] as number;
  return sum / count;
}
