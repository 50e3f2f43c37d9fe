import type { tf } from '../../tf.ts';
import { drawWebgl } from '../webglDraw.ts';
import type { RmspropAttributes, RmspropInputs } from './rmsprop.ts';

/** The RMSprop update on WebGL, in one draw. */
const code = `
void draw(int x, int y) {
  vec4 w = W_block(x, y);
  vec4 g = G_block(x, y) * S(0, 0) + gradientDecay * w;
  square = kept * V_block(x, y) + rest * g * g;
  value = w - rate * g / (isInside == 1 ? sqrt(square + epsilon) : sqrt(square) + epsilon);
}`;

/** @returns value and square */
export function webgl(inputs: RmspropInputs, attributes: RmspropAttributes): tf.Tensor[] {
  const { learningRate, decay, epsilon, epsilonIsInsideRoot, gradientDecay } = attributes;
  return drawWebgl(
    {
      name: 'rmsprop',
      inputs: { W: inputs.value, V: inputs.square, G: inputs.gradient, S: inputs.scale },
      integers: { isInside: epsilonIsInsideRoot ? 1 : 0 },
      floats: { kept: decay, rest: 1 - decay, epsilon, gradientDecay, rate: learningRate },
      code,
    },
    ['value', 'square'],
    inputs.value.shape,
  );
}
