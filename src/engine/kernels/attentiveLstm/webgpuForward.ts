import type { tf } from '../../tf.ts';
import type { Variant } from '../registerBlock.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import type { AttentiveLstmAttributes, AttentiveLstmInputs } from './attentiveLstm.ts';
import { type AttentiveLstmSizes, attentiveLstmSizes } from './attentiveLstmSizes.ts';
import { constants, fitsWebgpu, forEachSentence, sentencesFor } from './webgpuRows.ts';

/**
 * Forward on WebGPU in three programs: one that puts matrices, vector and first states into one buffer, as a shader may
 * have eight; the loop over time, which leaves the trace; and one that makes pairs and last states of that for all steps
 * at once.
 */

/** Where each part begins in the joined buffer. */
function joinedParts({ units, batch, isAdditive }: AttentiveLstmSizes) {
  const recurrent = 0;
  const queryMatrix = 4 * units * units;
  const vector = queryMatrix + (isAdditive ? units * units : 0);
  const hidden = vector + (isAdditive ? units : 0);
  const cell = hidden + batch * units;
  return { recurrent, queryMatrix, vector, hidden, cell, size: cell + batch * units };
}

function join(inputs: AttentiveLstmInputs, sizes: AttentiveLstmSizes): tf.Tensor {
  const { recurrent, queryMatrix, vector, hidden, cell } = inputs;
  const at = joinedParts(sizes);
  const groups = Math.ceil(at.size / 256);
  const across = Math.min(groups, 65_535);
  const [joined] = runWebgpuProgram({
    name: 'attentive lstm: joining',
    code: `
@compute @workgroup_size(256) fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) index: u32) {
  let at = (group.y * ${across}u + group.x) * 256u + index;
  if (at >= ${at.size}u) { return; }
  if (at >= ${at.cell}u) { joined[at] = cell[at - ${at.cell}u]; return; }
  if (at >= ${at.hidden}u) { joined[at] = hidden[at - ${at.hidden}u]; return; }
  ${
    sizes.isAdditive
      ? `if (at >= ${at.vector}u) { joined[at] = vector[at - ${at.vector}u]; return; }
  if (at >= ${at.queryMatrix}u) { joined[at] = queryMatrix[at - ${at.queryMatrix}u]; return; }`
      : ''
  }
  joined[at] = recurrent[at];
}`,
    inputs: { recurrent, ...(queryMatrix && { queryMatrix }), ...(vector && { vector }), hidden, cell },
    outputs: { joined: [at.size] },
    workgroups: [across, Math.ceil(groups / across), 1],
  });
  return joined as tf.Tensor;
}

function loopCode(sizes: AttentiveLstmSizes, scale: number): string {
  const { isAdditive } = sizes;
  const at = joinedParts(sizes);
  const count = sentencesFor(sizes);
  const each = (code: (sentence: number) => string) => forEachSentence(count, code);
  const gate = (row: string, name: string) =>
    `vec4f(${name}[${row}], ${name}[${row} + units], ${name}[${row} + 2u * units], ${name}[${row} + 3u * units])`;
  const term = isAdditive
    ? (r: number) =>
        `joined[${at.vector}u + a] * tanhOf(query[${r}u * units + a] + keys[(i * batch + b${r}) * units + a])`
    : (r: number) => `scale * h[${r}u * units + a] * keys[(i * batch + b${r}) * units + a]`;
  return `${constants(sizes, scale)}
var<workgroup> h: array<f32, ${count}u * units>;
${isAdditive ? `var<workgroup> query: array<f32, ${count}u * units>;` : ''}
var<workgroup> partial: array<f32, ${count}u * sources * 16u>;
var<workgroup> score: array<f32, ${count}u * sources>;
var<workgroup> weight: array<f32, ${count}u * sources>;
@compute @workgroup_size(threads) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) u: u32,
) {
  // Beyond the last sentence it is done again: the same numbers, to the same places.
  ${each(
    (r) => `
  let b${r} = min(group.x * ${count}u + ${r}u, batch - 1u);
  let length${r} = u32(lengths[b${r}]);
  var c${r} = 0.0;
  if (u < units) {
    h[${r}u * units + u] = joined[${at.hidden}u + b${r} * units + u];
    c${r} = joined[${at.cell}u + b${r} * units + u];
  }`,
  )}
  workgroupBarrier();
  for (var t = 0u; t < steps; t++) {
    ${each((r) => `var z${r} = vec4f(); var q${r} = 0.0;`)}
    if (u < units) {
      for (var k = 0u; k < units; k++) {
        let at = k * 4u * units + u;
        let w = ${gate('at', 'joined')};
        ${isAdditive ? `let m = joined[${at.queryMatrix}u + k * units + u];` : ''}
        ${each((r) => `let s${r} = h[${r}u * units + k]; z${r} += s${r} * w; ${isAdditive ? `q${r} += s${r} * m;` : ''}`)}
      }
      ${isAdditive ? each((r) => `query[${r}u * units + u] = q${r};`) : ''}
    }
    workgroupBarrier();
    for (var i = u / 16u; i < sources; i += threads / 16u) {
      ${each(
        (r) => `{
        var sum = 0.0;
        if (i < length${r}) { for (var a = u % 16u; a < units; a += 16u) { sum += ${term(r)}; } }
        partial[(${r}u * sources + i) * 16u + u % 16u] = sum;
      }`,
      )}
    }
    workgroupBarrier();
    for (var j = u; j < ${count}u * sources; j += threads) {
      var sum = 0.0;
      for (var x = 0u; x < 16u; x++) { sum += partial[j * 16u + x]; }
      score[j] = sum;
    }
    workgroupBarrier();
    ${each(
      (r) => `
    if (u < sources) {
      var largest = score[${r}u * sources];
      for (var i = 1u; i < length${r}; i++) { largest = max(largest, score[${r}u * sources + i]); }
      for (var i = u; i < sources; i += threads) {
        let j = ${r}u * sources + i;
        weight[j] = select(0.0, exp(min(score[j] - largest, 0.0)), i < length${r});
      }
    }`,
    )}
    workgroupBarrier();
    ${each(
      (r) => `
    {
      let row = t * batch + b${r};
      var total = 0.0;
      for (var i = 0u; i < length${r}; i++) { total += weight[${r}u * sources + i]; }
      for (var i = u; i < sources; i += threads) {
        looks[row * lookWidth + weightsAt + i] = weight[${r}u * sources + i] / total;
      }
      if (u < units) {
        var shares = vec4f();
        for (var i = 0u; i < length${r}; i++) {
          let at = (i * batch + b${r}) * 4u * units + u;
          shares += weight[${r}u * sources + i] * ${gate('at', 'gateShares')};
        }
        let at = row * 4u * units + u;
        let z = z${r} + shares / total + ${gate('at', 'projected')};
        let q = vec4f(sigmoidOf(z.x), sigmoidOf(z.y), tanhOf(z.z), sigmoidOf(z.w));
        gates[at] = q.x;
        gates[at + units] = q.y;
        gates[at + 2u * units] = q.z;
        gates[at + 3u * units] = q.w;
        looks[row * lookWidth + u] = c${r};
        ${isAdditive ? `looks[row * lookWidth + units + u] = q${r};` : ''}
        hiddensBefore[row * units + u] = h[${r}u * units + u];
        c${r} = q.y * c${r} + q.x * q.z;
        h[${r}u * units + u] = q.w * tanhOf(c${r});
      }
    }`,
    )}
    workgroupBarrier();
  }
}`;
}

const pairsCode = (sizes: AttentiveLstmSizes, scale: number) => `${constants(sizes, scale)}
@compute @workgroup_size(64) fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) index: u32) {
  let row = group.y * batch + group.x;
  let lookAt = row * lookWidth;
  for (var i = index; i < sources; i += 64u) { weights[row * sources + i] = looks[lookAt + weightsAt + i]; }
  for (var u = index; u < units; u += 64u) {
    var context = 0.0;
    for (var i = 0u; i < sources; i++) {
      context += looks[lookAt + weightsAt + i] * annotations[(i * batch + group.x) * units + u];
    }
    let at = row * 4u * units + u;
    let c = gates[at + units] * looks[lookAt + u] + gates[at] * gates[at + 2u * units];
    let h = gates[at + 3u * units] * tanhOf(c);
    pairs[row * 2u * units + u] = context;
    pairs[row * 2u * units + units + u] = h;
    if (group.y == steps - 1u) {
      hidden[group.x * units + u] = h;
      cell[group.x * units + u] = c;
    }
  }
}`;

/** @returns pairs, weights, hidden, cell, then the trace: gates, hiddensBefore, looks. */
function forward(inputs: AttentiveLstmInputs, { scale }: AttentiveLstmAttributes): tf.Tensor[] {
  const sizes = attentiveLstmSizes(inputs);
  const { steps, batch, sources, units, lookWidth } = sizes;
  const { projected, keys, gateShares, lengths, annotations } = inputs;
  const rows = steps * batch;
  const trace = runWebgpuProgram({
    name: 'attentive lstm',
    code: loopCode(sizes, scale),
    inputs: { joined: join(inputs, sizes), projected, keys, gateShares, lengths },
    outputs: { gates: [rows, 4 * units], hiddensBefore: [rows, units], looks: [rows, lookWidth] },
    workgroups: [Math.ceil(batch / sentencesFor(sizes)), 1, 1],
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
    workgroups: [batch, steps, 1],
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
