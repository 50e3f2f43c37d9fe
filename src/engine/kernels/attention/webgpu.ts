import type { tf } from '../../tf.ts';
import type { Variant } from '../registerBlock.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { type AttentionSizes, attentionSizes, gradientSizes } from './attentionSizes.ts';

/**
 * Attention on WebGPU: forward one program, a workgroup for each query; backward two or three. No sum is left to chance:
 * what several workgroups would have to add up, another program adds in a fixed order.
 */

/** Source words whose scores fit into a workgroup's memory beside their partial sums: 10 numbers each in 16 KiB. */
const mostSources = 400;

/** What all the programs know: sizes, tanh, and the energy of a pair where the score is additive. */
function constants(
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
const perSource = (term: string, size: string) => `
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

const memory = `
var<workgroup> partial: array<f32, 8u * sources>;
var<workgroup> score: array<f32, sources>;
var<workgroup> weight: array<f32, sources>;`;

const main = `
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

/**
 * From a query's point of view: the gradients of its scores and of itself. What the next program needs of each pair goes
 * into one tensor, [T·B, 2S]: δscore, then the weight.
 */
function queriesCode(sizes: AttentionSizes, attributes: AttentionAttributes, isAdditive: boolean): string {
  const copiesStates = sizes.hasStates && !isAdditive;
  return `${constants(sizes, attributes)}${memory}
fn isReal(i: u32, group: vec3u) -> bool {
  return weights[(group.y * batch + group.x) * sources + i] != 0.0;
}
${main}
  for (var i = index; i < sources; i += 64u) { weight[i] = weights[row * sources + i]; }
  ${perSource('contextsGradient[row * stride + u] * annotations[at * units + u]', 'units')}
  var mean = 0.0;
  for (var i = 0u; i < sources; i++) { mean += weight[i] * score[i]; }
  for (var i = index; i < sources; i += 64u) {
    pairs[row * 2u * sources + i] = weight[i] * (score[i] - mean);
    pairs[row * 2u * sources + sources + i] = weight[i];
  }
  for (var u = index; u < width; u += 64u) {
    var sum = 0.0;
    ${isAdditive ? 'let q = queries[row * width + u];' : ''}
    for (var i = 0u; i < sources; i++) {
      if (weight[i] == 0.0) { continue; }
      let key = keys[(i * batch + group.x) * width + u];
      let gradient = weight[i] * (score[i] - mean);
      ${isAdditive ? 'let e = tanhOf(q + key); sum += gradient * (1.0 - e * e);' : 'sum += gradient * key;'}
    }
    queriesGradient[row * width + u] = sum * ${isAdditive ? 'vector[u]' : 'scale'};
  }
  ${copiesStates ? 'for (var u = index; u < units; u += 64u) { statesGradient[row * units + u] = contextsGradient[row * stride + units + u]; }' : ''}
}`;
}

/** From a source word's point of view: the gradients of its key and its state, and its part of the vector's. */
function keysCode(sizes: AttentionSizes, attributes: AttentionAttributes, isAdditive: boolean): string {
  return `${constants(sizes, attributes)}
@compute @workgroup_size(64) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let at = group.y * batch + group.x;
  for (var u = index; u < width; u += 64u) {
    ${isAdditive ? 'let key = keys[at * width + u];' : ''}
    var sum = 0.0;
    var energy = 0.0;
    for (var t = 0u; t < steps; t++) {
      let row = t * batch + group.x;
      let gradient = pairs[row * 2u * sources + group.y];
      if (gradient == 0.0) { continue; }
      ${
        isAdditive
          ? 'let e = tanhOf(queries[row * width + u] + key); sum += gradient * (1.0 - e * e); energy += gradient * e;'
          : 'sum += gradient * queries[row * width + u];'
      }
    }
    keysGradient[at * width + u] = sum * ${isAdditive ? 'vector[u]' : 'scale'};
    ${isAdditive ? 'vectorParts[at * width + u] = energy;' : ''}
  }
  for (var u = index; u < units; u += 64u) {
    var sum = 0.0;
    for (var t = 0u; t < steps; t++) {
      let row = t * batch + group.x;
      sum += pairs[row * 2u * sources + sources + group.y] * contextsGradient[row * stride + u];
    }
    annotationsGradient[at * units + u] = sum;
  }
}`;
}

/** Adds up the vector's gradient, 16 columns a workgroup; the workgroups after those copy the states'. */
function vectorCode(sizes: AttentionSizes, attributes: AttentionAttributes): string {
  const columns = Math.ceil(sizes.width / 16);
  return `${constants(sizes, attributes)}
var<workgroup> partial: array<f32, 256>;
@compute @workgroup_size(16, 16) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  ${
    sizes.hasStates
      ? `if (group.x >= ${columns}u) {
    let row = group.x - ${columns}u;
    for (var u = index; u < units; u += 256u) {
      statesGradient[row * units + u] = contextsGradient[row * stride + units + u];
    }
    return;
  }`
      : ''
  }
  let u = group.x * 16u + local.x;
  var sum = 0.0;
  if (u < width) { for (var at = local.y; at < sources * batch; at += 16u) { sum += vectorParts[at * width + u]; } }
  partial[index] = sum;
  workgroupBarrier();
  if (local.y == 0u && u < width) {
    for (var y = 1u; y < 16u; y++) { sum += partial[y * 16u + local.x]; }
    vectorGradient[u] = sum;
  }
}`;
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
function backward(inputs: AttentionGradientInputs, attributes: AttentionAttributes): tf.Tensor[] {
  const sizes = gradientSizes(inputs);
  const { batch, steps, sources, width, units, hasStates } = sizes;
  const { queries, keys, annotations, vector, weights, contextsGradient } = inputs;
  const rows = steps * batch;
  const [pairs, ofQueries, copied] = runWebgpuProgram({
    name: 'attention: gradient of the queries',
    code: queriesCode(sizes, attributes, vector !== undefined),
    inputs: { ...(vector && { queries, vector }), keys, annotations, weights, contextsGradient },
    outputs: {
      pairs: [rows, 2 * sources],
      queriesGradient: [rows, width],
      ...(hasStates && !vector && { statesGradient: [rows, units] }),
    },
    workgroups: [batch, steps, 1],
  }) as [tf.Tensor, tf.Tensor, ...tf.Tensor[]];
  const [ofKeys, ofAnnotations, vectorParts] = runWebgpuProgram({
    name: 'attention: gradient of the keys',
    code: keysCode(sizes, attributes, vector !== undefined),
    inputs: { queries, ...(vector && { keys, vector }), pairs, contextsGradient },
    outputs: {
      keysGradient: [sources * batch, width],
      annotationsGradient: [sources * batch, units],
      ...(vector && { vectorParts: [sources * batch, width] }),
    },
    workgroups: [batch, sources, 1],
  }) as [tf.Tensor, tf.Tensor, ...tf.Tensor[]];
  const rest = vectorParts
    ? runWebgpuProgram({
        name: 'attention: gradient of the vector',
        code: vectorCode(sizes, attributes),
        inputs: { vectorParts, ...(hasStates && { contextsGradient }) },
        outputs: { vectorGradient: [width], ...(hasStates && { statesGradient: [rows, units] }) },
        workgroups: [Math.ceil(width / 16) + (hasStates ? rows : 0), 1, 1],
      })
    : copied
      ? [copied]
      : [];
  return [ofQueries, ofKeys, ofAnnotations, ...rest];
}

export const webgpuBackward: readonly Variant<AttentionGradientInputs, AttentionAttributes>[] = [
  {
    name: 'two or three programs',
    fits: ({ weights }, { weightsGradient }) => weights.shape[1] <= mostSources && !weightsGradient,
    run: backward,
  },
];
