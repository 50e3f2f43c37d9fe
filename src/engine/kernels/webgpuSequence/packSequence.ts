import type { tf } from '../../tf.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';

/**
 * All that a recurrent layer reads beside its steps in one tensor, as a program on WebGPU may have eight at most: the
 * recurrent matrix, then states [B, H], then the mask. The matrix is laid so that what one invocation needs of a row,
 * the gates of its unit, stands side by side (a `vec4f`, or single numbers where there is one gate), and its rows are
 * filled up to a multiple of four with zeros. For the way back it is transposed.
 */
export interface PackedSequence {
  /** [H, gates·H] */
  readonly recurrent: tf.Tensor2D;
  readonly isTransposed: boolean;
  /** [B, H] each */
  readonly states: readonly tf.Tensor2D[];
  /** [T·B, 1] */
  readonly mask: tf.Tensor2D;
}

/** Numbers of one gate's unit side by side. */
export function lanesOf(gates: number): 1 | 4 {
  return gates === 1 ? 1 : 4;
}

export function packSequence(packed: PackedSequence, { steps, batch, units }: SequenceShape): tf.Tensor {
  const { recurrent, isTransposed, states, mask } = packed;
  const gates = recurrent.shape[1] / units;
  const lanes = lanesOf(gates);
  const weights = 4 * Math.ceil(units / 4) * units * lanes;
  const count = weights + states.length * batch * units + steps * batch;
  const groups = Math.ceil(count / 256);
  const across = Math.min(groups, 65_535);
  const parts = [...states.map((_, index) => `state${index}`), 'mask'];
  const ends = [...states.map(() => 'sizes.stateSize'), 'sizes.maskSize'];
  return runWebgpuProgram({
    name: `recurrent layer: laid out${isTransposed ? ' for the way back' : ''}`,
    code: `
fn weightAt(at: u32) -> f32 {
  let lane = at % ${lanes}u;
  let unit = at / ${lanes}u % sizes.units;
  let k = at / (${lanes}u * sizes.units);
  if (k >= sizes.units || lane >= ${gates}u) { return 0.0; }
  return recurrent[${isTransposed ? 'unit' : 'k'} * ${gates}u * sizes.units + lane * sizes.units + ${isTransposed ? 'k' : 'unit'}];
}
@compute @workgroup_size(256) fn main(@builtin(global_invocation_id) id: vec3u) {
  let at = id.y * sizes.across + id.x;
  if (at < sizes.weights) {
    packed[at] = weightAt(at);
    return;
  }
  var place = at - sizes.weights;
${parts
  .map(
    (name, index) => `  if (place < ${ends[index]}) {
    packed[at] = ${name}[place];
    return;
  }
  place -= ${ends[index]};`,
  )
  .join('\n')}
}`,
    inputs: {
      recurrent,
      ...Object.fromEntries(states.map((state, index) => [`state${index}`, state])),
      mask,
    },
    outputs: { packed: [4 * Math.ceil(count / 4)] },
    sizes: { units, weights, stateSize: batch * units, maskSize: steps * batch, across: 256 * across },
    workgroups: [across, Math.ceil(groups / across), 1],
  })[0] as tf.Tensor;
}

/** How a program finds its way in it: `packed` has to be one of its inputs, of these elements. */
export function packedElements(gates: number): Readonly<Record<string, 'vec4f'>> {
  return lanesOf(gates) === 4 ? { packed: 'vec4f' } : {};
}

/**
 * `weight(k, unit)`, the gates of a unit in row k; `firstState(index, row, unit)`; `isReal(time, row)`.
 * Of `sizes` it reads `batch`.
 */
export function packedCode(gates: number, states: number, units: number): string {
  const lanes = lanesOf(gates);
  const start = 4 * Math.ceil(units / 4) * units * lanes;
  return `
alias Gates = ${lanes === 4 ? 'vec4f' : 'f32'};
fn packedAt(at: u32) -> f32 { return ${lanes === 4 ? 'packed[at / 4u][at % 4u]' : 'packed[at]'}; }
fn weight(k: u32, unit: u32) -> Gates { return packed[k * ${units}u + unit]; }
fn firstState(index: u32, row: u32, unit: u32) -> f32 {
  return packedAt(${start}u + (index * sizes.batch + row) * ${units}u + unit);
}
fn isReal(time: u32, row: u32) -> bool {
  return packedAt(${start}u + ${states}u * sizes.batch * ${units}u + time * sizes.batch + row) != 0.0;
}`;
}
