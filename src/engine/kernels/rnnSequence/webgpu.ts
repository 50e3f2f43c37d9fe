import type { tf } from '../../tf.ts';
import { webgpuProduct } from '../product/webgpu.ts';
import type { SequenceShape } from '../timeSteps.ts';
import type { CellCode } from '../webgpuSequence/cellCode.ts';
import { packedElements, packSequence } from '../webgpuSequence/packSequence.ts';
import { type RunCell, sequenceVariants } from '../webgpuSequence/variants.ts';
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
fn load(row: u32, unit: u32) -> State { return State(hidden[row * units + unit]); }
fn step(state: State, sum: Gates, at: Place) -> State {
  let place = placeOf(at, 1u);
  if (!isReal(at.time, at.row)) {
    outputs[place] = 0.0;
    return state;
  }
  let next = tanhOf(projected[place] + sum);
  outputs[place] = next;
  return State(next);
}
fn save(state: State, at: Place) { hiddens[placeOf(at, 1u)] = state.hidden; }
fn finish(state: State, row: u32, unit: u32) { hidden[row * units + unit] = state.hidden; }`,
};

/** What a step made is the state before the next one in the direction of travel. */
const backwardCell: CellCode = {
  gates: 1,
  states: 1,
  code: `
struct State { hidden: f32 }
fn start(row: u32, unit: u32) -> State { return State(firstState(0u, row, unit)); }
fn load(row: u32, unit: u32) -> State { return State(hidden[row * units + unit]); }
fn step(state: ptr<function, State>, at: Place) -> Gates {
  let place = placeOf(at, 1u);
  var z = 0.0;
  if (isReal(at.time, at.row)) {
    let last = select(sizes.steps - 1u, 0u, sizes.isReverse == 1u);
    let next = select(select(at.time + 1u, at.time - 1u, sizes.isReverse == 1u), sizes.steps, at.time == last);
    let h = hiddens[placeOf(Place(at.row, at.unit, next), 1u)];
    z = ((*state).hidden + outputsGradient[place]) * (1.0 - h * h);
    (*state).hidden = 0.0;
  }
  projected[place] = z;
  return z;
}
fn gatesAt(at: Place) -> Gates { return projected[placeOf(at, 1u)]; }
fn finish(state: State, row: u32, unit: u32) { hidden[row * units + unit] = state.hidden; }`,
};

/** @returns outputs, hidden, then the trace: hiddens. */
function forward(
  run: RunCell,
  { projected, mask, recurrent, hidden }: RnnInputs,
  shape: SequenceShape,
): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const packed = packSequence({ recurrent, isTransposed: false, states: [hidden], mask }, shape);
  return run(
    {
      name: 'RNN',
      cell: forwardCell,
      direction: 'forward',
      inputs: { packed, projected },
      outputs: {
        outputs: [steps * batch, units],
        hidden: [batch, units],
        hiddens: [(steps + 1) * batch, units],
      },
      elements: packedElements(1),
    },
    shape,
  );
}

/** @returns the gradients of projected, recurrent, hidden. */
function backward(run: RunCell, inputs: RnnGradientInputs, shape: SequenceShape): tf.Tensor[] {
  const { steps, batch, units } = shape;
  const { mask, recurrent, hiddens, outputsGradient, hiddenGradient } = inputs;
  const packed = packSequence({ recurrent, isTransposed: true, states: [hiddenGradient], mask }, shape);
  const [projected, hidden] = run(
    {
      name: 'RNN, backward',
      cell: backwardCell,
      direction: 'backward',
      inputs: { packed, hiddens, outputsGradient },
      outputs: { projected: [steps * batch, units], hidden: [batch, units] },
      elements: packedElements(1),
    },
    shape,
  ) as [tf.Tensor2D, tf.Tensor2D];
  const [ofRecurrent] = webgpuProduct({ a: hiddens, b: projected, transposeA: true }) as [tf.Tensor];
  return [projected, ofRecurrent, hidden];
}

export const webgpuForward = sequenceVariants(forward);
export const webgpuBackward = sequenceVariants(backward);
