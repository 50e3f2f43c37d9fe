import { tf } from '../../tf.ts';
import { joinRows, unpacked } from '../joinRows.ts';
import { productTransposedA } from '../product/product.ts';
import { hiddensBefore, type SequenceShape, timeline } from '../timeSteps.ts';
import { runWebglProgram } from '../webglProgram.ts';
import type { GruGradientInputs, GruInputs } from './gruSequence.ts';

/**
 * The GRU sequence on WebGL: per time step one stock matrix product, and shaders that read the sequences in place
 * (`row0` is where the step begins) instead of slicing, splitting and joining them.
 */
const gatesCode = `
float sigmoidOf(float x) { return 1.0 / (1.0 + exp(-clamp(x, -30.0, 30.0))); }
float sumAt(int row, int column) { return getS(row, column) + getP(row + row0, column); }
void main() {
  ivec2 at = getOutputCoords();
  if (at.y < 2 * units) {
    setOutput(sigmoidOf(sumAt(at.x, at.y)));
    return;
  }
  int unit = at.y % units;
  float m = getS(at.x, unit + 2 * units) + getB(0, unit);
  if (at.y >= 3 * units) {
    setOutput(m);
    return;
  }
  float n = getP(at.x + row0, at.y) + sigmoidOf(sumAt(at.x, unit)) * m;
  setOutput(2.0 / (1.0 + exp(-2.0 * clamp(n, -15.0, 15.0))) - 1.0);
}`;

const hiddenCode = `
void main() {
  ivec2 at = getOutputCoords();
  float before = getH(at.x, at.y);
  float z = getG(at.x, at.y + units);
  float after = (1.0 - z) * getG(at.x, at.y + 2 * units) + z * before;
  setOutput(getM(at.x + row0, 0) == 0.0 ? before : after);
}`;

/** @returns outputs, hidden, then the trace: gates, hiddens. */
export function webglForward(inputs: GruInputs, shape: SequenceShape): tf.Tensor[] {
  const { batch, units } = shape;
  const outputs: tf.Tensor2D[] = [];
  const gates: tf.Tensor2D[] = [];
  const hiddens = [inputs.hidden];
  const projected = unpacked(inputs.projected);
  const candidateBias = tf.reshape(inputs.candidateBias, [1, units]);
  for (const time of timeline(shape)) {
    const integers = { row0: time * batch, units };
    const hidden = hiddens.at(-1) as tf.Tensor2D;
    const gate = runWebglProgram({
      inputs: { S: tf.matMul(hidden, inputs.recurrent), P: projected, B: candidateBias },
      outputShape: [batch, 4 * units],
      integers,
      code: gatesCode,
    }) as tf.Tensor2D;
    const next = runWebglProgram({
      inputs: { G: gate, H: hidden, M: inputs.mask },
      outputShape: [batch, units],
      integers,
      code: hiddenCode,
    }) as tf.Tensor2D;
    gates[time] = gate;
    outputs[time] = next;
    hiddens.push(next);
  }
  return [
    tf.mul(joinRows(outputs), inputs.mask),
    tf.clone(hiddens.at(-1) as tf.Tensor2D),
    joinRows(gates),
    joinRows(hiddens),
  ];
}

/** What the backward shaders share: a row of the gates `G` and the gradient δh_t that reaches it. */
const backwardCode = `
float gateOf(int row, int unit, int gate) { return getG(row, unit + gate * units); }
float candidateGradient(int row, int unit, float dh) {
  float n = gateOf(row, unit, 2);
  return dh * (1.0 - gateOf(row, unit, 1)) * (1.0 - n * n);
}`;

const stepCode = `${backwardCode}
float hiddenGradient(ivec2 at) { return (getDH(at.x, at.y) + getDO(at.x + row0, at.y)) * getM(at.x + row0, 0); }`;

/** δs: of r, z and m. */
const productsCode = `${stepCode}
void main() {
  ivec2 out3 = getOutputCoords();
  int gate = out3.y / units;
  ivec2 at = ivec2(out3.x, out3.y - gate * units);
  int row = at.x + row0;
  float dh = hiddenGradient(at);
  float r = gateOf(row, at.y, 0);
  float z = gateOf(row, at.y, 1);
  if (gate == 1) setOutput(dh * (getA(at.x + before0, at.y) - gateOf(row, at.y, 2)) * z * (1.0 - z));
  else {
    float dn = candidateGradient(row, at.y, dh);
    setOutput(gate == 0 ? dn * gateOf(row, at.y, 3) * r * (1.0 - r) : dn * r);
  }
}`;

const carryCode = `${stepCode}
void main() {
  ivec2 at = getOutputCoords();
  float beside = hiddenGradient(at) * gateOf(at.x + row0, at.y, 1);
  setOutput(getX(at.x, at.y) + beside + getDH(at.x, at.y) * (1.0 - getM(at.x + row0, 0)));
}`;

/** δprojected of all steps at once: as δs, but for the candidate, which stands before the reset gate. */
const projectedCode = `${backwardCode}
void main() {
  ivec2 at = getOutputCoords();
  int unit = at.y - 2 * units;
  if (unit < 0) setOutput(getS(at.x, at.y));
  else {
    float dh = (getDH(at.x, unit) + getDO(at.x, unit)) * getM(at.x, 0);
    setOutput(candidateGradient(at.x, unit, dh));
  }
}`;

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
export function webglBackward(inputs: GruGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const { mask, gates, hiddens, recurrent } = inputs;
  const outputsGradient = unpacked(inputs.outputsGradient);
  const shared = { G: gates, DO: outputsGradient, M: mask };
  const products: tf.Tensor2D[] = [];
  const hiddenGradients: tf.Tensor2D[] = []; // what reaches each step from the next one
  let hiddenGradient = inputs.hiddenGradient;
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const integers = { row0: time * batch, units };
    const s = runWebglProgram({
      inputs: { ...shared, DH: hiddenGradient, A: hiddens },
      outputShape: [batch, 3 * units],
      integers: { ...integers, before0: index * batch },
      code: productsCode,
    }) as tf.Tensor2D;
    products[time] = s;
    hiddenGradients[time] = hiddenGradient;
    hiddenGradient = runWebglProgram({
      inputs: { ...shared, DH: hiddenGradient, X: tf.matMul(s, recurrent, false, true) },
      outputShape: [batch, units],
      integers,
      code: carryCode,
    }) as tf.Tensor2D;
  }
  const allProducts = joinRows(products);
  const projected = runWebglProgram({
    inputs: { ...shared, DH: joinRows(hiddenGradients), S: allProducts },
    outputShape: [steps * batch, 3 * units],
    integers: { units },
    code: projectedCode,
  });
  const travelled = shape.reverse ? joinRows(products.toReversed()) : allProducts;
  return [
    projected,
    productTransposedA(hiddensBefore(hiddens, shape), travelled),
    tf.sum(tf.slice(travelled, [0, 2 * units], [steps * batch, units]), 0),
    hiddenGradient,
  ];
}
