import type { tf } from '../../tf.ts';
import { webgpuProduct } from '../product/webgpu.ts';
import type { CellCode } from '../webgpuSequence/cellCode.ts';
import { packedElements, packSequence } from '../webgpuSequence/packSequence.ts';
import { type RunCell, sequenceVariants } from '../webgpuSequence/variants.ts';
import { sigmoidInWgsl, tanhInWgsl } from '../wgslMath.ts';
import type { LstmGradientInputs, LstmInputs, LstmShape } from './lstmSequence.ts';

/**
 * The LSTM sequence on WebGPU; the equations stand at the block. In the trace, the states before a step stand at its
 * position whatever the direction, and those after the last one at the end.
 */

const forwardCell: CellCode = {
  gates: 4,
  states: 2,
  code: `${tanhInWgsl('f32')}${sigmoidInWgsl}
struct State { hidden: f32, cell: f32 }
fn start(row: u32, unit: u32) -> State {
  return State(firstState(0u, row, unit), firstState(1u, row, unit));
}
fn load(row: u32, unit: u32) -> State { return State(hidden[row * units + unit], cell[row * units + unit]); }
fn step(state: State, sum: Gates, at: Place) -> State {
  let base = placeOf(at, 4u);
  let i = sigmoid(projected[base] + sum.x);
  let f = sigmoid(projected[base + units] + sum.y);
  let g = tanhOf(projected[base + 2u * units] + sum.z);
  let o = sigmoid(projected[base + 3u * units] + sum.w);
  gates[base] = i;
  gates[base + units] = f;
  gates[base + 2u * units] = g;
  gates[base + 3u * units] = o;
  var next = state;
  var output = 0.0;
  if (isReal(at.time, at.row)) {
    next.cell = f * state.cell + i * g;
    output = o * tanhOf(next.cell);
    next.hidden = output;
  }
  outputs[placeOf(at, 1u)] = output;
  return next;
}
fn save(state: State, at: Place) {
  hiddens[placeOf(at, 1u)] = state.hidden;
  cells[placeOf(at, 1u)] = state.cell;
}
fn finish(state: State, row: u32, unit: u32) {
  hidden[row * units + unit] = state.hidden;
  cell[row * units + unit] = state.cell;
}`,
};

const backwardCell: CellCode = {
  gates: 4,
  states: 2,
  code: `${tanhInWgsl('f32')}
struct State { hidden: f32, cell: f32 }
fn start(row: u32, unit: u32) -> State {
  return State(firstState(0u, row, unit), firstState(1u, row, unit));
}
fn load(row: u32, unit: u32) -> State { return State(hidden[row * units + unit], cell[row * units + unit]); }
fn step(state: ptr<function, State>, at: Place) -> Gates {
  let base = placeOf(at, 4u);
  var z = vec4f();
  if (isReal(at.time, at.row)) {
    let i = gates[base];
    let f = gates[base + units];
    let g = gates[base + 2u * units];
    let o = gates[base + 3u * units];
    let before = cells[placeOf(at, 1u)];
    let bent = tanhOf(f * before + i * g);
    let dh = (*state).hidden + outputsGradient[placeOf(at, 1u)];
    let dc = (*state).cell + dh * o * (1.0 - bent * bent);
    z = vec4f(dc * g * i * (1.0 - i), dc * before * f * (1.0 - f), dc * i * (1.0 - g * g), dh * bent * o * (1.0 - o));
    (*state).cell = dc * f;
    (*state).hidden = 0.0;
  }
  projected[base] = z.x;
  projected[base + units] = z.y;
  projected[base + 2u * units] = z.z;
  projected[base + 3u * units] = z.w;
  return z;
}
fn gatesAt(at: Place) -> Gates {
  let base = placeOf(at, 4u);
  return vec4f(
    projected[base], projected[base + units], projected[base + 2u * units], projected[base + 3u * units]);
}
fn finish(state: State, row: u32, unit: u32) {
  hidden[row * units + unit] = state.hidden;
  cell[row * units + unit] = state.cell;
}`,
};

/** @returns outputs, hidden, cell, then the trace: gates, hiddens, cells. */
function forward(
  run: RunCell,
  { projected, mask, recurrent, hidden, cell }: LstmInputs,
  shape: LstmShape,
): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const packed = packSequence({ recurrent, isTransposed: false, states: [hidden, cell], mask }, shape);
  return run(
    {
      name: 'LSTM',
      cell: forwardCell,
      direction: 'forward',
      inputs: { packed, projected },
      outputs: {
        outputs: [steps * batch, units],
        hidden: [batch, units],
        cell: [batch, units],
        gates: [steps * batch, 4 * units],
        hiddens: [(steps + 1) * batch, units],
        cells: [(steps + 1) * batch, units],
      },
      elements: packedElements(4),
    },
    shape,
  );
}

/** @returns the gradients of projected, recurrent, hidden, cell. */
function backward(run: RunCell, inputs: LstmGradientInputs, shape: LstmShape): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const { mask, recurrent, gates, hiddens, cells, outputsGradient, hiddenGradient, cellGradient } = inputs;
  const packed = packSequence(
    { recurrent, isTransposed: true, states: [hiddenGradient, cellGradient], mask },
    shape,
  );
  const [projected, hidden, cell] = run(
    {
      name: 'LSTM, backward',
      cell: backwardCell,
      direction: 'backward',
      inputs: { packed, gates, cells, outputsGradient },
      outputs: {
        projected: [steps * batch, 4 * units],
        hidden: [batch, units],
        cell: [batch, units],
      },
      elements: packedElements(4),
    },
    shape,
  ) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [ofRecurrent] = webgpuProduct({ a: hiddens, b: projected, transposeA: true }) as [tf.Tensor];
  return [projected, ofRecurrent, hidden, cell];
}

export const webgpuForward = sequenceVariants(forward);
export const webgpuBackward = sequenceVariants(backward);
