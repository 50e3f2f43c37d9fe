import { tf } from '../../tf.ts';
import { webgpuProduct } from '../product/webgpu.ts';
import type { SequenceShape } from '../timeSteps.ts';
import type { CellCode } from '../webgpuSequence/cellCode.ts';
import { packedElements, packSequence } from '../webgpuSequence/packSequence.ts';
import { type RunCell, sequenceVariants } from '../webgpuSequence/variants.ts';
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
fn load(row: u32, unit: u32) -> State { return State(hidden[row * units + unit]); }
fn step(state: State, sum: Gates, at: Place) -> State {
  let base = placeOf(at, 3u);
  let trace = placeOf(at, 4u);
  let r = sigmoid(projected[base] + sum.x);
  let z = sigmoid(projected[base + units] + sum.y);
  let m = sum.z + candidateBias[at.unit];
  let n = tanhOf(projected[base + 2u * units] + r * m);
  gates[trace] = r;
  gates[trace + units] = z;
  gates[trace + 2u * units] = n;
  gates[trace + 3u * units] = m;
  if (!isReal(at.time, at.row)) {
    outputs[placeOf(at, 1u)] = 0.0;
    return state;
  }
  let next = (1.0 - z) * n + z * state.hidden;
  outputs[placeOf(at, 1u)] = next;
  return State(next);
}
fn save(state: State, at: Place) { hiddens[placeOf(at, 1u)] = state.hidden; }
fn finish(state: State, row: u32, unit: u32) { hidden[row * units + unit] = state.hidden; }`,
};

const backwardCell: CellCode = {
  gates: 3,
  states: 1,
  code: `
struct State { hidden: f32 }
fn start(row: u32, unit: u32) -> State { return State(firstState(0u, row, unit)); }
fn load(row: u32, unit: u32) -> State { return State(hidden[row * units + unit]); }
fn step(state: ptr<function, State>, at: Place) -> Gates {
  let base = placeOf(at, 3u);
  let trace = placeOf(at, 4u);
  var dr = 0.0;
  var dz = 0.0;
  var dn = 0.0;
  var dm = 0.0;
  if (isReal(at.time, at.row)) {
    let r = gates[trace];
    let z = gates[trace + units];
    let n = gates[trace + 2u * units];
    let dh = (*state).hidden + outputsGradient[placeOf(at, 1u)];
    dz = dh * (hiddens[placeOf(at, 1u)] - n) * z * (1.0 - z);
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
fn gatesAt(at: Place) -> Gates {
  let base = placeOf(at, 3u);
  return vec4f(products[base], products[base + units], products[base + 2u * units], 0.0);
}
fn finish(state: State, row: u32, unit: u32) { hidden[row * units + unit] = state.hidden; }`,
};

/** @returns outputs, hidden, then the trace: gates, hiddens. */
function forward(run: RunCell, inputs: GruInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const { projected, mask, recurrent, candidateBias, hidden } = inputs;
  const packed = packSequence({ recurrent, isTransposed: false, states: [hidden], mask }, shape);
  return run(
    {
      name: 'GRU',
      cell: forwardCell,
      direction: 'forward',
      inputs: { packed, projected, candidateBias },
      outputs: {
        outputs: [steps * batch, units],
        hidden: [batch, units],
        gates: [steps * batch, 4 * units],
        hiddens: [(steps + 1) * batch, units],
      },
      elements: packedElements(3),
    },
    shape,
  );
}

/** @returns the gradients of projected, recurrent, candidateBias, hidden. */
function backward(run: RunCell, inputs: GruGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const { mask, recurrent, gates, hiddens, outputsGradient, hiddenGradient } = inputs;
  const packed = packSequence({ recurrent, isTransposed: true, states: [hiddenGradient], mask }, shape);
  const [projected, products, hidden] = run(
    {
      name: 'GRU, backward',
      cell: backwardCell,
      direction: 'backward',
      inputs: { packed, gates, hiddens, outputsGradient },
      outputs: {
        projected: [steps * batch, 3 * units],
        products: [steps * batch, 3 * units],
        hidden: [batch, units],
      },
      elements: packedElements(3),
    },
    shape,
  ) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [ofRecurrent, sums] = webgpuProduct({
    a: hiddens,
    b: products,
    transposeA: true,
    sumsColumns: true,
  }) as [tf.Tensor, tf.Tensor1D];
  return [projected, ofRecurrent, tf.slice(sums, 2 * units, units), hidden];
}

export const webgpuForward = sequenceVariants(forward);
export const webgpuBackward = sequenceVariants(backward);
