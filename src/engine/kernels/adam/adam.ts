import { tf } from '../../tf.ts';
import { decayedGradient } from '../decayedGradient.ts';
import type { HostMemory, SimdMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';
import { type AdamAttributes, type AdamInputs, biasCorrections } from './adamUpdate.ts';
import { webgl } from './webgl.ts';

const run = registerBlock<AdamInputs, AdamAttributes>({ name: 'AdamUpdate', composed, webgl, host, simd });

/** One update of one parameter. @returns the new value, mean and square; the inputs are left alone. */
export function adam(
  inputs: AdamInputs,
  attributes: AdamAttributes,
): { value: tf.Tensor; mean: tf.Tensor; square: tf.Tensor } {
  const [value, mean, square] = run(inputs, attributes) as [tf.Tensor, tf.Tensor, tf.Tensor];
  return { value, mean, square };
}

/** The variant for GPUs, of stock operations. @returns value, mean and square */
export function composed(inputs: AdamInputs, attributes: AdamAttributes): tf.Tensor[] {
  const { beta1, beta2, epsilon, keptShare } = attributes;
  const correction = biasCorrections(attributes);
  const gradient = decayedGradient(inputs, attributes);
  const mean = tf.add(tf.mul(inputs.mean, beta1), tf.mul(gradient, 1 - beta1));
  const square = tf.add(tf.mul(inputs.square, beta2), tf.mul(tf.square(gradient), 1 - beta2));
  const denominator = tf.add(tf.sqrt(tf.mul(square, correction.square)), epsilon);
  const value = tf.sub(
    keptShare === 1 ? inputs.value : tf.mul(inputs.value, keptShare),
    tf.mul(tf.div(mean, denominator), attributes.learningRate * correction.mean),
  );
  return [value, mean, square];
}

function host(inputs: AdamInputs, attributes: AdamAttributes, memory: HostMemory): tf.Tensor[] {
  const { beta1, beta2, epsilon, gradientDecay, keptShare } = attributes;
  const correction = biasCorrections(attributes);
  const results = [0, 1, 2].map(() => memory.allocate(inputs.value.shape)) as [
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
  ];
  const [value, mean, square] = results.map((tensor) => memory.floats(tensor)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const oldValue = memory.floats(inputs.value);
  const oldMean = memory.floats(inputs.mean);
  const oldSquare = memory.floats(inputs.square);
  const gradient = memory.floats(inputs.gradient);
  const scale = memory.floats(inputs.scale)[0] as number;
  const rate = attributes.learningRate * correction.mean;
  for (let at = 0; at < value.length; at++) {
    const old = oldValue[at] as number;
    const g = (gradient[at] as number) * scale + gradientDecay * old;
    const m = beta1 * (oldMean[at] as number) + (1 - beta1) * g;
    const v = beta2 * (oldSquare[at] as number) + (1 - beta2) * g * g;
    mean[at] = m;
    square[at] = v;
    value[at] = keptShare * old - (rate * m) / (Math.sqrt(v * correction.square) + epsilon);
  }
  return results;
}

function simd(inputs: AdamInputs, attributes: AdamAttributes, memory: SimdMemory): tf.Tensor[] {
  const { kernels, address } = memory.simd;
  const { learningRate, beta1, beta2, epsilon, gradientDecay, keptShare } = attributes;
  const correction = biasCorrections(attributes);
  const { shape, size } = inputs.value;
  const [value, mean, square] = [memory.allocate(shape), memory.allocate(shape), memory.allocate(shape)];
  kernels.adam(
    size,
    address(inputs.value),
    address(inputs.mean),
    address(inputs.square),
    address(inputs.gradient),
    address(value),
    address(mean),
    address(square),
    memory.floats(inputs.scale)[0] as number,
    learningRate * correction.mean,
    beta1,
    beta2,
    epsilon,
    correction.square,
    gradientDecay,
    keptShare,
  );
  return [value, mean, square];
}
