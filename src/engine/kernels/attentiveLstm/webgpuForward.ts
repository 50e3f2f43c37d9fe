import type { tf } from '../../tf.ts';
import type { Variant } from '../registerBlock.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import type { AttentiveLstmAttributes, AttentiveLstmInputs } from './attentiveLstm.ts';
import { type AttentiveLstmSizes, attentiveLstmSizes } from './attentiveLstmSizes.ts';
import { forwardLoop, joinedParts } from './webgpuForwardLoop.ts';
import { constants, fitsWebgpu, forEach, sentencesFor, weightCode } from './webgpuRows.ts';

/**
 * Forward on WebGPU in three programs: one that puts matrices, vector and first states into one buffer, as a shader may
 * have eight; the loop over time, which leaves the trace; and one that makes pairs and last states of that for all steps
 * at once.
 */

function join(inputs: AttentiveLstmInputs, sizes: AttentiveLstmSizes, scale: number): tf.Tensor {
  const { recurrent, queryMatrix, vector, hidden, cell } = inputs;
  const at = joinedParts(sizes);
  const groups = Math.ceil(at.size / 256);
  const across = Math.min(groups, 65_535);
  const part = (name: string, start: number) =>
    `if (at >= ${start}u) { joined[at] = ${name}[at - ${start}u]; return; }`;
  const [joined] = runWebgpuProgram({
    name: 'attentive lstm: joining',
    code: `${constants(sizes, scale)}${weightCode(sizes, 'forward')}
@compute @workgroup_size(256) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let at = (group.y * ${across}u + group.x) * 256u + index;
  if (at >= ${at.end}u) { return; }
  ${part('cell', at.cell)}
  ${part('hidden', at.hidden)}
  ${vector ? part('vector', at.vector) : ''}
  joined[at] = weightAt(at);
}`,
    inputs: { recurrent, ...(queryMatrix && { queryMatrix }), ...(vector && { vector }), hidden, cell },
    outputs: { joined: [at.size] },
    workgroups: [across, Math.ceil(groups / across), 1],
  });
  return joined as tf.Tensor;
}

/** Steps whose contexts a thread sums up together, so that each annotation is read once for all of them. */
const stepsAtOnce = 4;

const pairsCode = (sizes: AttentiveLstmSizes, scale: number) => `${constants(sizes, scale)}
@compute @workgroup_size(64) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let b = group.x;
  ${forEach(
    stepsAtOnce,
    (step) => `
  let t${step} = min(group.y * ${stepsAtOnce}u + ${step}u, steps - 1u);
  let row${step} = t${step} * batch + b;
  let look${step} = row${step} * lookWidth;`,
  )}
  for (var u = index; u < units; u += 64u) {
    ${forEach(stepsAtOnce, (step) => `var context${step} = 0.0;`)}
    for (var i = 0u; i < sources; i++) {
      let annotation = annotations[(i * batch + b) * units + u];
      ${forEach(stepsAtOnce, (step) => `context${step} += looks[look${step} + weightsAt + i] * annotation;`)}
    }
    ${forEach(
      stepsAtOnce,
      (step) => `{
      let at = row${step} * 4u * units + u;
      let c = gates[at + units] * looks[look${step} + u] + gates[at] * gates[at + 2u * units];
      let s = gates[at + 3u * units] * tanhOf(c);
      pairs[row${step} * 2u * units + u] = context${step};
      pairs[row${step} * 2u * units + units + u] = s;
      if (t${step} == steps - 1u) {
        hidden[b * units + u] = s;
        cell[b * units + u] = c;
      }
    }`,
    )}
  }
  ${forEach(
    stepsAtOnce,
    (step) =>
      `for (var i = index; i < sources; i += 64u) { weights[row${step} * sources + i] = looks[look${step} + weightsAt + i]; }`,
  )}
}`;

/** @returns pairs, weights, hidden, cell, then the trace: gates, hiddensBefore, looks. */
function forward(inputs: AttentiveLstmInputs, { scale }: AttentiveLstmAttributes): tf.Tensor[] {
  const sizes = attentiveLstmSizes(inputs);
  const { steps, batch, sources, units, lookWidth } = sizes;
  const { projected, keys, gateShares, lengths, annotations } = inputs;
  const rows = steps * batch;
  const trace = runWebgpuProgram({
    name: 'attentive lstm',
    code: forwardLoop(sizes, scale),
    inputs: { joined: join(inputs, sizes, scale), projected, keys, gateShares, lengths },
    outputs: { gates: [rows, 4 * units], hiddensBefore: [rows, units], looks: [rows, lookWidth] },
    elements: { joined: 'vec4f' },
    workgroups: [Math.ceil(batch / sentencesFor(sizes, 'forward')), 1, 1],
  });
  const [gates, , looks] = trace as [tf.Tensor, tf.Tensor, tf.Tensor];
  const results = runWebgpuProgram({
    name: 'attentive lstm: pairs',
    code: pairsCode(sizes, scale),
    inputs: { gates, looks, annotations },
    outputs: {
      pairs: [rows, 2 * units],
      weights: [rows, sources],
      hidden: [batch, units],
      cell: [batch, units],
    },
    workgroups: [batch, Math.ceil(steps / stepsAtOnce), 1],
  });
  return [...results, ...trace];
}

export const webgpuForward: readonly Variant<AttentiveLstmInputs, AttentiveLstmAttributes>[] = [
  {
    name: 'whole sequence',
    fits: (inputs) => fitsWebgpu(attentiveLstmSizes(inputs)),
    run: forward,
  },
];
