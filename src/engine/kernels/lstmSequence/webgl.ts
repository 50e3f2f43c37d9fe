import { tf } from '../../tf.ts';
import { joinRows, unpacked } from '../joinRows.ts';
import { productTransposedA } from '../product/product.ts';
import { hiddensBefore, timeline } from '../timeSteps.ts';
import { runWebglProgram } from '../webglProgram.ts';
import type { LstmGradientInputs, LstmInputs, LstmShape } from './lstmSequence.ts';

/**
 * The LSTM sequence on WebGL: per time step one stock matrix product, and shaders that read the sequences in place
 * (`row0` is where the step begins) instead of slicing, splitting and joining them.
 */
const gatesCode = `
void main() {
  ivec2 at = getOutputCoords();
  float z = clamp(getZ(at.x, at.y) + getP(at.x + row0, at.y), -30.0, 30.0);
  bool isCandidate = at.y >= 2 * units && at.y < 3 * units;
  setOutput(isCandidate ? 2.0 / (1.0 + exp(-2.0 * z)) - 1.0 : 1.0 / (1.0 + exp(-z)));
}`;

const cellCode = `
void main() {
  ivec2 at = getOutputCoords();
  float before = getC(at.x, at.y);
  float after = getG(at.x, at.y + units) * before + getG(at.x, at.y) * getG(at.x, at.y + 2 * units);
  setOutput(getM(at.x + row0, 0) == 0.0 ? before : after);
}`;

const tanhCode = `
float tanhOf(float x) { return 2.0 / (1.0 + exp(-2.0 * clamp(x, -15.0, 15.0))) - 1.0; }`;

const hiddenCode = `${tanhCode}
void main() {
  ivec2 at = getOutputCoords();
  float after = getG(at.x, at.y + 3 * units) * tanhOf(getC(at.x, at.y));
  setOutput(getM(at.x + row0, 0) == 0.0 ? getH(at.x, at.y) : after);
}`;

/** @returns outputs, hidden, cell, then the trace: gates, hiddens, cells. */
export function webglForward(inputs: LstmInputs, shape: LstmShape): tf.Tensor[] {
  const { batch, units } = shape;
  const outputs: tf.Tensor2D[] = [];
  const gates: tf.Tensor2D[] = [];
  const hiddens = [inputs.hidden];
  const cells = [inputs.cell];
  const projected = unpacked(inputs.projected);
  for (const [index, time] of timeline(shape).entries()) {
    const integers = { row0: time * batch, units };
    const outputShape = [batch, units];
    const hidden = hiddens[index] as tf.Tensor2D;
    const z = tf.matMul(hidden, inputs.recurrent);
    const gate = runWebglProgram({
      inputs: { Z: z, P: projected },
      outputShape: [batch, 4 * units],
      integers,
      code: gatesCode,
    }) as tf.Tensor2D;
    const cell = runWebglProgram({
      inputs: { G: gate, C: cells[index] as tf.Tensor, M: inputs.mask },
      outputShape,
      integers,
      code: cellCode,
    }) as tf.Tensor2D;
    const next = runWebglProgram({
      inputs: { G: gate, C: cell, H: hidden, M: inputs.mask },
      outputShape,
      integers,
      code: hiddenCode,
    }) as tf.Tensor2D;
    gates[time] = gate;
    outputs[time] = next;
    hiddens.push(next);
    cells.push(cell);
  }
  return [
    tf.mul(joinRows(outputs), inputs.mask),
    tf.clone(hiddens.at(-1) as tf.Tensor2D),
    tf.clone(cells.at(-1) as tf.Tensor2D),
    joinRows(gates),
    joinRows(hiddens),
    joinRows(cells),
  ];
}

/** What the backward shaders share: the step's gates `g`, the cell before it and the gradients that reach it. */
const backwardCode = `${tanhCode}
float realOf(int row) { return getM(row + row0, 0); }
float gateOf(ivec2 at, int gate) { return getG(at.x + row0, at.y + gate * units); }
float tanhCell(ivec2 at) {
  return tanhOf(gateOf(at, 1) * getC(at.x + before0, at.y) + gateOf(at, 0) * gateOf(at, 2));
}
float hiddenGradient(ivec2 at) { return (getDH(at.x, at.y) + getDO(at.x + row0, at.y)) * realOf(at.x); }`;

const cellGradientCode = `${backwardCode}
void main() {
  ivec2 at = getOutputCoords();
  float t = tanhCell(at);
  setOutput(getDC(at.x, at.y) * realOf(at.x) + hiddenGradient(at) * gateOf(at, 3) * (1.0 - t * t));
}`;

const gatesGradientCode = `${backwardCode}
void main() {
  ivec2 out4 = getOutputCoords();
  int gate = out4.y / units;
  ivec2 at = ivec2(out4.x, out4.y - gate * units);
  float q = gateOf(at, gate);
  float dc = getDC(at.x, at.y);
  if (gate == 0) setOutput(dc * gateOf(at, 2) * q * (1.0 - q));
  else if (gate == 1) setOutput(dc * getC(at.x + before0, at.y) * q * (1.0 - q));
  else if (gate == 2) setOutput(dc * gateOf(at, 0) * (1.0 - q * q));
  else setOutput(hiddenGradient(at) * tanhCell(at) * q * (1.0 - q));
}`;

const carryCellCode = `
void main() {
  ivec2 at = getOutputCoords();
  float forget = getG(at.x + row0, at.y + units);
  setOutput(getDT(at.x, at.y) * forget + getDC(at.x, at.y) * (1.0 - getM(at.x + row0, 0)));
}`;

const carryHiddenCode = `
void main() {
  ivec2 at = getOutputCoords();
  setOutput(getX(at.x, at.y) + getDH(at.x, at.y) * (1.0 - getM(at.x + row0, 0)));
}`;

/** @returns the gradients of projected, recurrent, hidden, cell. */
export function webglBackward(inputs: LstmGradientInputs, shape: LstmShape): tf.Tensor[] {
  const { batch, units } = shape;
  const { mask, gates, cells, recurrent } = inputs;
  const outputsGradient = unpacked(inputs.outputsGradient);
  const projected: tf.Tensor2D[] = [];
  let hiddenGradient = inputs.hiddenGradient;
  let cellGradient = inputs.cellGradient;
  for (const [index, time] of [...timeline(shape).entries()].reverse()) {
    const integers = { row0: time * batch, before0: index * batch, units };
    const outputShape = [batch, units];
    const shared = { G: gates, C: cells, M: mask, DO: outputsGradient, DH: hiddenGradient };
    const through = runWebglProgram({
      inputs: { ...shared, DC: cellGradient },
      outputShape,
      integers,
      code: cellGradientCode,
    });
    const z = runWebglProgram({
      inputs: { ...shared, DC: through },
      outputShape: [batch, 4 * units],
      integers,
      code: gatesGradientCode,
    }) as tf.Tensor2D;
    projected[time] = z;
    cellGradient = runWebglProgram({
      inputs: { G: gates, DT: through, DC: cellGradient, M: mask },
      outputShape,
      integers,
      code: carryCellCode,
    }) as tf.Tensor2D;
    hiddenGradient = runWebglProgram({
      inputs: { X: tf.matMul(z, recurrent, false, true), DH: hiddenGradient, M: mask },
      outputShape,
      integers,
      code: carryHiddenCode,
    }) as tf.Tensor2D;
  }
  const allProjected = joinRows(projected);
  const travelled = shape.reverse ? joinRows(projected.toReversed()) : allProjected;
  return [
    allProjected,
    productTransposedA(hiddensBefore(inputs.hiddens, shape), travelled),
    hiddenGradient,
    cellGradient,
  ];
}
