import { tf } from '../../tf.ts';
import { webgpuProduct } from '../product/webgpu.ts';
import type { Variant } from '../registerBlock.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import { packedElements, packSequence } from '../webgpuSequence/packSequence.ts';
import {
  type CellCode,
  fitsWholeSequence,
  wholeSequenceCode,
  wholeSequenceGroups,
} from '../webgpuSequence/wholeSequence.ts';
import { sigmoidInWgsl, tanhInWgsl } from '../wgslMath.ts';
import type { GruGradientInputs, GruInputs } from './gruSequence.ts';

/**
 * The GRU sequence on WebGPU; the equations stand at the block. In the trace, the state before a step stands at its
 * position whatever the direction, and that after the last one at the end.
 */

const forwardCell: CellCode = {
  gates: 3,
  states: 1,
  code: `${tanhInWgsl('f32')}${sigmoidInWgsl}
struct State { hidden: f32 }
fn start(row: u32, unit: u32) -> State { return State(firstState(0u, row, unit)); }
fn step(state: State, sum: Gates, at: Place) -> State {
  let place = at.time * sizes.batch + at.row;
  let base = place * 3u * units + at.unit;
  let trace = place * 4u * units + at.unit;
  let r = sigmoid(projected[base] + sum.x);
  let z = sigmoid(projected[base + units] + sum.y);
  let m = sum.z + candidateBias[at.unit];
  let n = tanhOf(projected[base + 2u * units] + r * m);
  gates[trace] = r;
  gates[trace + units] = z;
  gates[trace + 2u * units] = n;
  gates[trace + 3u * units] = m;
  hiddens[place * units + at.unit] = state.hidden;
  if (!isReal(at.time, at.row)) {
    outputs[place * units + at.unit] = 0.0;
    return state;
  }
  let next = (1.0 - z) * n + z * state.hidden;
  outputs[place * units + at.unit] = next;
  return State(next);
}
fn finish(state: State, row: u32, unit: u32) {
  hiddens[(sizes.steps * sizes.batch + row) * units + unit] = state.hidden;
  hidden[row * units + unit] = state.hidden;
}`,
};

const backwardCell: CellCode = {
  gates: 3,
  states: 1,
  code: `
struct State { hidden: f32 }
fn start(row: u32, unit: u32) -> State { return State(firstState(0u, row, unit)); }
fn step(state: ptr<function, State>, at: Place) -> Gates {
  let place = at.time * sizes.batch + at.row;
  let base = place * 3u * units + at.unit;
  let trace = place * 4u * units + at.unit;
  var dr = 0.0;
  var dz = 0.0;
  var dn = 0.0;
  var dm = 0.0;
  if (isReal(at.time, at.row)) {
    let r = gates[trace];
    let z = gates[trace + units];
    let n = gates[trace + 2u * units];
    let dh = (*state).hidden + outputsGradient[place * units + at.unit];
    dz = dh * (hiddens[place * units + at.unit] - n) * z * (1.0 - z);
    dn = dh * (1.0 - z) * (1.0 - n * n);
    dm = dn * r;
    dr = dn * gates[trace + 3u * units] * r * (1.0 - r);
    (*state).hidden = dh * z;
  }
  projected[base] = dr;
  projected[base + units] = dz;
  projected[base + 2u * units] = dn;
  products[base] = dr;
  products[base + units] = dz;
  products[base + 2u * units] = dm;
  return vec4f(dr, dz, dm, 0.0);
}
fn finish(state: State, row: u32, unit: u32) { hidden[row * units + unit] = state.hidden; }`,
};

/** @returns outputs, hidden, then the trace: gates, hiddens. */
function wholeForward(inputs: GruInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units, reverse } = shape;
  const { projected, mask, recurrent, candidateBias, hidden } = inputs;
  const packed = packSequence({ recurrent, isTransposed: false, states: [hidden], mask }, shape);
  return runWebgpuProgram({
    name: 'GRU',
    code: wholeSequenceCode(forwardCell, units, 'forward'),
    inputs: { packed, projected, candidateBias },
    outputs: {
      outputs: [steps * batch, units],
      hidden: [batch, units],
      gates: [steps * batch, 4 * units],
      hiddens: [(steps + 1) * batch, units],
    },
    elements: packedElements(3),
    sizes: { steps, batch, isReverse: reverse ? 1 : 0 },
    workgroups: wholeSequenceGroups(shape),
  });
}

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
function wholeBackward(inputs: GruGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units, reverse } = shape;
  const { mask, recurrent, gates, hiddens, outputsGradient, hiddenGradient } = inputs;
  const packed = packSequence({ recurrent, isTransposed: true, states: [hiddenGradient], mask }, shape);
  const [projected, products, hidden] = runWebgpuProgram({
    name: 'GRU, backward',
    code: wholeSequenceCode(backwardCell, units, 'backward'),
    inputs: { packed, gates, hiddens, outputsGradient },
    outputs: {
      projected: [steps * batch, 3 * units],
      products: [steps * batch, 3 * units],
      hidden: [batch, units],
    },
    elements: packedElements(3),
    sizes: { steps, batch, isReverse: reverse ? 1 : 0 },
    workgroups: wholeSequenceGroups(shape),
  }) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [ofRecurrent, sums] = webgpuProduct({
    a: hiddens,
    b: products,
    transposeA: true,
    sumsColumns: true,
  }) as [tf.Tensor, tf.Tensor1D];
  return [projected, ofRecurrent, tf.slice(sums, 2 * units, units), hidden];
}

export const webgpuForward: readonly Variant<GruInputs, SequenceShape>[] = [
  { name: 'whole sequence', fits: (_, shape) => fitsWholeSequence(shape), run: wholeForward },
];
export const webgpuBackward: readonly Variant<GruGradientInputs, SequenceShape>[] = [
  { name: 'whole sequence', fits: (_, shape) => fitsWholeSequence(shape), run: wholeBackward },
];
