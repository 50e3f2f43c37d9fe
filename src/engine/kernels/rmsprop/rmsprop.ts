import { tf } from '../../tf.ts';
import { decayedGradient } from '../decayedGradient.ts';
import type { HostMemory, SimdMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';
import { webgl } from './webgl.ts';

/**
 * One RMSprop update of one parameter (Tieleman and Hinton 2012, lecture 6.5), not centred and without momentum:
 *
 *   g ← scale·g + λθ      v ← ρv + (1 − ρ)g²      θ ← θ − α·g/√(v + ε)   or   θ ← θ − α·g/(√v + ε)
 *
 * ε stands inside the root or outside it, as the caller says.
 */
export type RmspropInputs = {
  value: tf.Tensor;
  /** Mean square v. */
  square: tf.Tensor;
  gradient: tf.Tensor;
  /** Scalar */
  scale: tf.Scalar;
};

export type RmspropAttributes = {
  /** α */
  learningRate: number;
  /** ρ */
  decay: number;
  epsilon: number;
  epsilonIsInsideRoot: boolean;
  /** λ: how much of the weight is added to its gradient. */
  gradientDecay: number;
};

const run = registerBlock<RmspropInputs, RmspropAttributes>({
  name: 'RmspropUpdate',
  composed,
  webgl,
  host,
  simd,
});

/** @returns the new value and mean square; the inputs are left alone. */
export function rmsprop(
  inputs: RmspropInputs,
  attributes: RmspropAttributes,
): { value: tf.Tensor; square: tf.Tensor } {
  const [value, square] = run(inputs, attributes) as [tf.Tensor, tf.Tensor];
  return { value, square };
}

/** The variant for GPUs, of stock operations. @returns value and square */
export function composed(inputs: RmspropInputs, attributes: RmspropAttributes): tf.Tensor[] {
  const { learningRate, decay, epsilon, epsilonIsInsideRoot } = attributes;
  const gradient = decayedGradient(inputs, attributes);
  const square = tf.add(tf.mul(inputs.square, decay), tf.mul(tf.square(gradient), 1 - decay));
  const root = epsilonIsInsideRoot ? tf.sqrt(tf.add(square, epsilon)) : tf.add(tf.sqrt(square), epsilon);
  return [tf.sub(inputs.value, tf.mul(tf.div(gradient, root), learningRate)), square];
}

function host(inputs: RmspropInputs, attributes: RmspropAttributes, memory: HostMemory): tf.Tensor[] {
  const { learningRate, decay, epsilon, epsilonIsInsideRoot, gradientDecay } = attributes;
  const valueTensor = memory.allocate(inputs.value.shape);
  const squareTensor = memory.allocate(inputs.value.shape);
  const value = memory.floats(valueTensor);
  const square = memory.floats(squareTensor);
  const oldValue = memory.floats(inputs.value);
  const oldSquare = memory.floats(inputs.square);
  const gradient = memory.floats(inputs.gradient);
  const scale = memory.floats(inputs.scale)[0] as number;
  for (let at = 0; at < value.length; at++) {
    const old = oldValue[at] as number;
    const g = (gradient[at] as number) * scale + gradientDecay * old;
    const v = decay * (oldSquare[at] as number) + (1 - decay) * g * g;
    const root = epsilonIsInsideRoot ? Math.sqrt(v + epsilon) : Math.sqrt(v) + epsilon;
    square[at] = v;
    value[at] = old - (learningRate * g) / root;
  }
  return [valueTensor, squareTensor];
}

function simd(inputs: RmspropInputs, attributes: RmspropAttributes, memory: SimdMemory): tf.Tensor[] {
  const { kernels, address } = memory.simd;
  const { learningRate, decay, epsilon, epsilonIsInsideRoot, gradientDecay } = attributes;
  const { shape, size } = inputs.value;
  const [value, square] = [memory.allocate(shape), memory.allocate(shape)];
  kernels.rmsprop(
    size,
    address(inputs.value),
    address(inputs.square),
    address(inputs.gradient),
    address(value),
    address(square),
    memory.floats(inputs.scale)[0] as number,
    learningRate,
    decay,
    epsilonIsInsideRoot ? epsilon : 0,
    epsilonIsInsideRoot ? 0 : epsilon,
    gradientDecay,
  );
  return [value, square];
}
