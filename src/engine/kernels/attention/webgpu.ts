import type { tf } from '../../tf.ts';
import type { Variant } from '../registerBlock.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import type { AttentionAttributes, AttentionInputs } from './attention.ts';
import { type AttentionSizes, attentionSizes } from './attentionSizes.ts';

/**
 * Attention on WebGPU, forward: one program, a workgroup for each query.
 */

/** Source words whose scores fit into a workgroup's memory beside their partial sums: 10 numbers each in 16 KiB. */
export const mostSources = 400;

/** What all the programs know: sizes, tanh, and the energy of a pair where the score is additive. */
export function constants(
  { batch, steps, sources, width, units, hasStates }: AttentionSizes,
  { scale }: AttentionAttributes,
): string {
  return `
const batch = ${batch}u; const steps = ${steps}u; const sources = ${sources}u;
const width = ${width}u; const units = ${units}u; const stride = ${hasStates ? 2 * units : units}u;
const scale = f32(${scale});
fn tanhOf(x: f32) -> f32 { return 1.0 - 2.0 / (exp(2.0 * clamp(x, -15.0, 15.0)) + 1.0); }`;
}

/**
 * 8 × 8 threads share out a product over all source words: a word for each column of threads, added up afterwards.
 * Barriers are what this costs where the processor draws, so that fewer threads are faster there.
 */
export const perSource = (term: string, size: string) => `
  for (var i = local.y; i < sources; i += 8u) {
    var sum = 0.0;
    if (isReal(i, group)) {
      let at = i * batch + group.x;
      for (var u = local.x; u < ${size}; u += 8u) { sum += ${term}; }
    }
    partial[i * 8u + local.x] = sum;
  }
  workgroupBarrier();
  for (var i = index; i < sources; i += 64u) {
    var sum = 0.0;
    for (var x = 0u; x < 8u; x++) { sum += partial[i * 8u + x]; }
    score[i] = sum;
  }
  workgroupBarrier();`;

export const memory = `
var<workgroup> partial: array<f32, 8u * sources>;
var<workgroup> score: array<f32, sources>;
var<workgroup> weight: array<f32, sources>;`;

export const main = `
@compute @workgroup_size(8, 8) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let row = group.y * batch + group.x;`;

function forwardCode(sizes: AttentionSizes, attributes: AttentionAttributes, isAdditive: boolean): string {
  const term = isAdditive
    ? 'vector[u] * tanhOf(queries[row * width + u] + keys[at * width + u])'
    : 'scale * queries[row * width + u] * keys[at * width + u]';
  return `${constants(sizes, attributes)}${memory}
fn isReal(i: u32, group: vec3u) -> bool { return i < u32(lengths[group.x]); }
${main}
  ${perSource(term, 'width')}
  let length = u32(lengths[group.x]);
  var largest = score[0];
  for (var i = 1u; i < length; i++) { largest = max(largest, score[i]); }
  var total = 0.0;
  for (var i = 0u; i < length; i++) { total += exp(score[i] - largest); }
  for (var i = index; i < sources; i += 64u) {
    var share = 0.0;
    if (i < length) { share = exp(score[i] - largest) / total; }
    weight[i] = share;
    weights[row * sources + i] = share;
  }
  workgroupBarrier();
  for (var u = index; u < units; u += 64u) {
    var sum = 0.0;
    for (var i = 0u; i < length; i++) { sum += weight[i] * annotations[(i * batch + group.x) * units + u]; }
    contexts[row * stride + u] = sum;
    ${sizes.hasStates ? 'contexts[row * stride + units + u] = states[row * units + u];' : ''}
  }
}`;
}

/** @returns contexts, weights */
function forward(inputs: AttentionInputs, attributes: AttentionAttributes): tf.Tensor[] {
  const sizes = attentionSizes(inputs, inputs.lengths.shape[0], inputs.states !== undefined);
  const { batch, steps, sources, units, hasStates } = sizes;
  return runWebgpuProgram({
    name: 'attention',
    code: forwardCode(sizes, attributes, inputs.vector !== undefined),
    inputs,
    outputs: {
      contexts: [steps * batch, hasStates ? 2 * units : units],
      weights: [steps * batch, sources],
    },
    workgroups: [batch, steps, 1],
  });
}

export const webgpuForward: readonly Variant<AttentionInputs, AttentionAttributes>[] = [
  {
    name: 'one program',
    fits: ({ keys, lengths }) => keys.shape[0] / lengths.shape[0] <= mostSources,
    run: forward,
  },
];
