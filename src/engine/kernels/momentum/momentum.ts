import { tf } from '../../tf.ts';
import { decayedGradient } from '../decayedGradient.ts';
import type { HostMemory, SimdMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';
import { webgl } from './webgl.ts';

/**
 * One update of one parameter by gradient descent with momentum (Polyak 1964; Sutskever et al. 2013, section 2):
 *
 *   g ← scale·g + λθ      b ← μb + g      θ ← θ − αb
 *
 * The learning rate stands outside the velocity b, as in PyTorch; Keras has it inside. Where the rate stays the same
 * both are one.
 */
export type MomentumInputs = {
  value: tf.Tensor;
  /** b */
  velocity: tf.Tensor;
  gradient: tf.Tensor;
  /** Scalar */
  scale: tf.Scalar;
};

export type MomentumAttributes = {
  /** α */
  learningRate: number;
  /** μ */
  momentum: number;
  /** λ: how much of the weight is added to its gradient. */
  gradientDecay: number;
};

const run = registerBlock<MomentumInputs, MomentumAttributes>({
  name: 'MomentumUpdate',
  composed,
  webgl,
  host,
  simd,
});

/** @returns the new value and velocity; the inputs are left alone. */
export function momentum(
  inputs: MomentumInputs,
  attributes: MomentumAttributes,
): { value: tf.Tensor; velocity: tf.Tensor } {
  const [value, velocity] = run(inputs, attributes) as [tf.Tensor, tf.Tensor];
  return { value, velocity };
}

/** The variant for GPUs, of stock operations. @returns value and velocity */
export function composed(inputs: MomentumInputs, attributes: MomentumAttributes): tf.Tensor[] {
  const velocity = tf.add(tf.mul(inputs.velocity, attributes.momentum), decayedGradient(inputs, attributes));
  return [tf.sub(inputs.value, tf.mul(velocity, attributes.learningRate)), velocity];
}

function host(inputs: MomentumInputs, attributes: MomentumAttributes, memory: HostMemory): tf.Tensor[] {
  const { learningRate, momentum: kept, gradientDecay } = attributes;
  const valueTensor = memory.allocate(inputs.value.shape);
  const velocityTensor = memory.allocate(inputs.value.shape);
  const value = memory.floats(valueTensor);
  const velocity = memory.floats(velocityTensor);
  const oldValue = memory.floats(inputs.value);
  const oldVelocity = memory.floats(inputs.velocity);
  const gradient = memory.floats(inputs.gradient);
  const scale = memory.floats(inputs.scale)[0] as number;
  for (let at = 0; at < value.length; at++) {
    const old = oldValue[at] as number;
    const b = kept * (oldVelocity[at] as number) + (gradient[at] as number) * scale + gradientDecay * old;
    velocity[at] = b;
    value[at] = old - learningRate * b;
  }
  return [valueTensor, velocityTensor];
}

function simd(inputs: MomentumInputs, attributes: MomentumAttributes, memory: SimdMemory): tf.Tensor[] {
  const { kernels, address } = memory.simd;
  const { shape, size } = inputs.value;
  const [value, velocity] = [memory.allocate(shape), memory.allocate(shape)];
  kernels.momentum(
    size,
    address(inputs.value),
    address(inputs.velocity),
    address(inputs.gradient),
    address(value),
    address(velocity),
    memory.floats(inputs.scale)[0] as number,
    attributes.learningRate,
    attributes.momentum,
    attributes.gradientDecay,
  );
  return [value, velocity];
}
