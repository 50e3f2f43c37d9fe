import type { tf } from '../../tf.ts';
import { drawWebgl } from '../webglDraw.ts';
import type { MomentumAttributes, MomentumInputs } from './momentum.ts';

/** The update with momentum on WebGL, in one draw. */
const code = `
void draw(int x, int y) {
  vec4 w = W_block(x, y);
  velocity = kept * B_block(x, y) + G_block(x, y) * S(0, 0) + gradientDecay * w;
  value = w - rate * velocity;
}`;

/** @returns value and velocity */
export function webgl(inputs: MomentumInputs, attributes: MomentumAttributes): tf.Tensor[] {
  const { learningRate, momentum, gradientDecay } = attributes;
  return drawWebgl(
    {
      name: 'momentum',
      inputs: { W: inputs.value, B: inputs.velocity, G: inputs.gradient, S: inputs.scale },
      floats: { kept: momentum, gradientDecay, rate: learningRate },
      code,
    },
    ['value', 'velocity'],
    inputs.value.shape,
  );
}
