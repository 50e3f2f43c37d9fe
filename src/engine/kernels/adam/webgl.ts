import type { tf } from '../../tf.ts';
import { drawWebgl } from '../webglDraw.ts';
import { type AdamAttributes, type AdamInputs, biasCorrections } from './adamUpdate.ts';

/**
 * The Adam update on WebGL: value and both moments in one draw. 1 − β comes from outside: taken there, of 32-bit numbers,
 * it would have five digits left.
 */
const code = `
void draw(int x, int y) {
  vec4 w = W_block(x, y);
  vec4 g = G_block(x, y) * S(0, 0) + decay * w;
  mean = beta1 * M_block(x, y) + rest1 * g;
  square = beta2 * V_block(x, y) + rest2 * g * g;
  value = kept * w - rate * mean / (sqrt(square * correction) + epsilon);
}`;

/** @returns value, mean and square */
export function webgl(inputs: AdamInputs, attributes: AdamAttributes): tf.Tensor[] {
  const corrections = biasCorrections(attributes);
  return drawWebgl(
    {
      name: 'adam',
      inputs: { W: inputs.value, M: inputs.mean, V: inputs.square, G: inputs.gradient, S: inputs.scale },
      floats: {
        beta1: attributes.beta1,
        rest1: 1 - attributes.beta1,
        beta2: attributes.beta2,
        rest2: 1 - attributes.beta2,
        epsilon: attributes.epsilon,
        decay: attributes.gradientDecay,
        kept: attributes.keptShare,
        rate: attributes.learningRate * corrections.mean,
        correction: corrections.square,
      },
      code,
    },
    ['value', 'mean', 'square'],
    inputs.value.shape,
  );
}
