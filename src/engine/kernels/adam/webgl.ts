import type { tf } from '../../tf.ts';
import { runWebglProgram } from '../webglProgram.ts';
import { type AdamAttributes, type AdamInputs, adamConstants, biasCorrections } from './adamConstants.ts';

/** The Adam update on WebGL: one shader for each of the three results. */
const moments = `
float gradientOf() { return getGAtOutCoords() * getS(); }
float meanOf() { return beta1 * getMAtOutCoords() + (1.0 - beta1) * gradientOf(); }
float squareOf() { float g = gradientOf(); return beta2 * getVAtOutCoords() + (1.0 - beta2) * g * g; }`;

const code = {
  mean: `${moments}
void main() { setOutput(meanOf()); }`,
  square: `${moments}
void main() { setOutput(squareOf()); }`,
  value: `${moments}
void main() { setOutput(getWAtOutCoords() - rate * meanOf() / (sqrt(squareOf() * correction) + epsilon)); }`,
};

export function webgl(inputs: AdamInputs, attributes: AdamAttributes): tf.Tensor[] {
  const corrections = biasCorrections(attributes);
  const floats = {
    beta1: adamConstants.beta1,
    beta2: adamConstants.beta2,
    epsilon: adamConstants.epsilon,
    rate: attributes.learningRate * corrections.mean,
    correction: corrections.square,
  };
  const tensors = { W: inputs.value, M: inputs.mean, V: inputs.square, G: inputs.gradient, S: inputs.scale };
  const outputShape = inputs.value.shape;
  return [code.value, code.mean, code.square].map((shader) =>
    runWebglProgram({ inputs: tensors, outputShape, floats, code: shader }),
  );
}
