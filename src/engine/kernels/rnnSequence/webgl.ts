import { tf } from '../../tf.ts';
import { joinRows, unpacked } from '../joinRows.ts';
import { productTransposedA } from '../product/product.ts';
import { hiddensBefore, type SequenceShape, timeline } from '../timeSteps.ts';
import { runWebglProgram } from '../webglProgram.ts';
import type { RnnGradientInputs, RnnInputs } from './rnnSequence.ts';

/**
 * The simple recurrent layer on WebGL: per time step one stock matrix product, and shaders that read the sequences in
 * place (`row0` is where the step begins) instead of slicing and joining them.
 */
const hiddenCode = `
void main() {
  ivec2 at = getOutputCoords();
  float z = clamp(getZ(at.x, at.y) + getP(at.x + row0, at.y), -15.0, 15.0);
  float after = 2.0 / (1.0 + exp(-2.0 * z)) - 1.0;
  setOutput(getM(at.x + row0, 0) == 0.0 ? getH(at.x, at.y) : after);
}`;

/** @returns outputs, hidden, then the trace: hiddens. */
export function webglForward(inputs: RnnInputs, shape: SequenceShape): tf.Tensor[] {
  const { batch, units } = shape;
  const outputs: tf.Tensor2D[] = [];
  const hiddens = [inputs.hidden];
  const projected = unpacked(inputs.projected);
  for (const time of timeline(shape)) {
    const hidden = hiddens.at(-1) as tf.Tensor2D;
    const next = runWebglProgram({
      inputs: { Z: tf.matMul(hidden, inputs.recurrent), P: projected, H: hidden, M: inputs.mask },
      outputShape: [batch, units],
      integers: { row0: time * batch },
      code: hiddenCode,
    }) as tf.Tensor2D;
    outputs[time] = next;
    hiddens.push(next);
  }
  return [tf.mul(joinRows(outputs), inputs.mask), tf.clone(hiddens.at(-1) as tf.Tensor2D), joinRows(hiddens)];
}

const gradientCode = `
void main() {
  ivec2 at = getOutputCoords();
  float h = getA(at.x + after0, at.y);
  float dh = (getDH(at.x, at.y) + getDO(at.x + row0, at.y)) * getM(at.x + row0, 0);
  setOutput(dh * (1.0 - h * h));
}`;

const carryCode = `
void main() {
  ivec2 at = getOutputCoords();
  setOutput(getX(at.x, at.y) + getDH(at.x, at.y) * (1.0 - getM(at.x + row0, 0)));
}`;

/** @returns the gradients of projected, recurrent, hidden. */
export function webglBackward(inputs: RnnGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { batch, units } = shape;
  const { mask, hiddens, recurrent } = inputs;
  const outputsGradient = unpacked(inputs.outputsGradient);
  const outputShape = [batch, units];
  const projected: tf.Tensor2D[] = [];
  let hiddenGradient = inputs.hiddenGradient;
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const row0 = time * batch;
    const z = runWebglProgram({
      inputs: { A: hiddens, DH: hiddenGradient, DO: outputsGradient, M: mask },
      outputShape,
      integers: { row0, after0: (index + 1) * batch },
      code: gradientCode,
    }) as tf.Tensor2D;
    projected[time] = z;
    hiddenGradient = runWebglProgram({
      inputs: { X: tf.matMul(z, recurrent, false, true), DH: hiddenGradient, M: mask },
      outputShape,
      integers: { row0 },
      code: carryCode,
    }) as tf.Tensor2D;
  }
  const allProjected = joinRows(projected);
  const travelled = shape.reverse ? joinRows(projected.toReversed()) : allProjected;
  return [allProjected, productTransposedA(hiddensBefore(hiddens, shape), travelled), hiddenGradient];
}
