import type { tf } from '../../tf.ts';
import { runWebglProgram } from '../webglProgram.ts';
import { type AdamAttributes, type AdamInputs, biasCorrections } from './adamUpdate.ts';

/**
 * The Adam update on WebGL: one shader for each of the three results. 1 − β comes from outside: taken there, of 32-bit
 * numbers, it would have five digits left.
 */
const moments = `
float gradientOf() { return getGAtOutCoords() * getS() + decay * getWAtOutCoords(); }
float meanOf() { return beta1 * getMAtOutCoords() + rest1 * gradientOf(); }
float squareOf() { float g = gradientOf(); return beta2 * getVAtOutCoords() + rest2 * g * g; }`;

const code = {
  mean: `${moments}
void main() { setOutput(meanOf()); }`,
  square: `${moments}
void main() { setOutput(squareOf()); }`,
  value: `${moments}
void main() {
  setOutput(kept * getWAtOutCoords() - rate * meanOf() / (sqrt(squareOf() * correction) + epsilon));
}`,
};

export function webgl(inputs: AdamInputs, attributes: AdamAttributes): tf.Tensor[] {
  const corrections = biasCorrections(attributes);
  const floats = {
    beta1: attributes.beta1,
    rest1: 1 - attributes.beta1,
    beta2: attributes.beta2,
    rest2: 1 - attributes.beta2,
    epsilon: attributes.epsilon,
    decay: attributes.gradientDecay,
    kept: attributes.keptShare,
    rate: attributes.learningRate * corrections.mean,
    correction: corrections.square,
  };
  const tensors = { W: inputs.value, M: inputs.mean, V: inputs.square, G: inputs.gradient, S: inputs.scale };
  const outputShape = inputs.value.shape;
  return [code.value, code.mean, code.square].map((shader) =>
    runWebglProgram({ inputs: tensors, outputShape, floats, code: shader }),
  );
}
