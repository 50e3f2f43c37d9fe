import type { tf } from '../../tf.ts';
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
import { tanhInWgsl } from '../wgslMath.ts';
import type { RnnGradientInputs, RnnInputs } from './rnnSequence.ts';

/**
 * The simple recurrent layer on WebGPU; the equations stand at the block. In the trace, the state before a step stands
 * at its position whatever the direction, and that after the last one at the end.
 */

const forwardCell: CellCode = {
  gates: 1,
  states: 1,
  code: `${tanhInWgsl('f32')}
struct State { hidden: f32 }
fn start(row: u32, unit: u32) -> State { return State(firstState(0u, row, unit)); }
fn step(state: State, sum: Gates, at: Place) -> State {
  let place = (at.time * sizes.batch + at.row) * units + at.unit;
  hiddens[place] = state.hidden;
  if (!isReal(at.time, at.row)) {
    outputs[place] = 0.0;
    return state;
  }
  let next = tanhOf(projected[place] + sum);
  outputs[place] = next;
  return State(next);
}
fn finish(state: State, row: u32, unit: u32) {
  hiddens[(sizes.steps * sizes.batch + row) * units + unit] = state.hidden;
  hidden[row * units + unit] = state.hidden;
}`,
};

/** What a step made is the state before the next one in the direction of travel. */
const backwardCell: CellCode = {
  gates: 1,
  states: 1,
  code: `
struct State { hidden: f32 }
fn start(row: u32, unit: u32) -> State { return State(firstState(0u, row, unit)); }
fn step(state: ptr<function, State>, at: Place) -> Gates {
  let place = (at.time * sizes.batch + at.row) * units + at.unit;
  var z = 0.0;
  if (isReal(at.time, at.row)) {
    let last = select(sizes.steps - 1u, 0u, sizes.isReverse == 1u);
    let next = select(select(at.time + 1u, at.time - 1u, sizes.isReverse == 1u), sizes.steps, at.time == last);
    let h = hiddens[(next * sizes.batch + at.row) * units + at.unit];
    z = ((*state).hidden + outputsGradient[place]) * (1.0 - h * h);
    (*state).hidden = 0.0;
  }
  projected[place] = z;
  return z;
}
fn finish(state: State, row: u32, unit: u32) { hidden[row * units + unit] = state.hidden; }`,
};

/** @returns outputs, hidden, then the trace: hiddens. */
function wholeForward({ projected, mask, recurrent, hidden }: RnnInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units, reverse } = shape;
  const packed = packSequence({ recurrent, isTransposed: false, states: [hidden], mask }, shape);
  return runWebgpuProgram({
    name: 'RNN',
    code: wholeSequenceCode(forwardCell, units, 'forward'),
    inputs: { packed, projected },
    outputs: {
      outputs: [steps * batch, units],
      hidden: [batch, units],
      hiddens: [(steps + 1) * batch, units],
    },
    elements: packedElements(1),
    sizes: { steps, batch, isReverse: reverse ? 1 : 0 },
    workgroups: wholeSequenceGroups(shape),
  });
}

/** @returns the gradients of projected, recurrent, hidden. */
function wholeBackward(inputs: RnnGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units, reverse } = shape;
  const { mask, recurrent, hiddens, outputsGradient, hiddenGradient } = inputs;
  const packed = packSequence({ recurrent, isTransposed: true, states: [hiddenGradient], mask }, shape);
  const [projected, hidden] = runWebgpuProgram({
    name: 'RNN, backward',
    code: wholeSequenceCode(backwardCell, units, 'backward'),
    inputs: { packed, hiddens, outputsGradient },
    outputs: { projected: [steps * batch, units], hidden: [batch, units] },
    elements: packedElements(1),
    sizes: { steps, batch, isReverse: reverse ? 1 : 0 },
    workgroups: wholeSequenceGroups(shape),
  }) as [tf.Tensor2D, tf.Tensor2D];
  const [ofRecurrent] = webgpuProduct({ a: hiddens, b: projected, transposeA: true }) as [tf.Tensor];
  return [projected, ofRecurrent, hidden];
}

export const webgpuForward: readonly Variant<RnnInputs, SequenceShape>[] = [
  { name: 'whole sequence', fits: (_, shape) => fitsWholeSequence(shape), run: wholeForward },
];
export const webgpuBackward: readonly Variant<RnnGradientInputs, SequenceShape>[] = [
  { name: 'whole sequence', fits: (_, shape) => fitsWholeSequence(shape), run: wholeBackward },
];
