import type { tf } from '../../tf.ts';
import type { Variant } from '../registerBlock.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import type { AttentionAttributes, AttentionGradientInputs } from './attention.ts';
import { type AttentionSizes, gradientSizes } from './attentionSizes.ts';
import { constants, main, memory, mostSources, perSource } from './webgpu.ts';

/**
 * Attention on WebGPU, backward: two programs, and a third where the score is additive. No sum is left to chance: what
 * several workgroups would have to add up, the next program adds in a fixed order.
 */

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

/** Source words of which a thread sums up together what they gather, so that each number of a step is read once for all. */
const sourcesAtOnce = 4;
const eachSource = (code: (source: number) => string) =>
  Array.from({ length: sourcesAtOnce }, (_, source) => code(source)).join('\n');

const main64 = `
@compute @workgroup_size(64) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {`;

/** From a source word's point of view: the gradients of its key and its state, and a part of the vector's. */
function keysCode(sizes: AttentionSizes, attributes: AttentionAttributes, isAdditive: boolean): string {
  const gradientOf = (i: number) => `pairs[row * 2u * sources + i${i}]`;
  // Beyond the last word it is done again: the same numbers, to the same places, but not to count twice in the vector's.
  return `${constants(sizes, attributes)}${main64}
  let b = group.x;
  ${eachSource((i) => `let i${i} = min(group.y * ${sourcesAtOnce}u + ${i}u, sources - 1u); let at${i} = i${i} * batch + b;`)}
  for (var u = index; u < width; u += 64u) {
    ${eachSource((i) => `var sum${i} = 0.0; ${isAdditive ? `let key${i} = keys[at${i} * width + u]; var energy${i} = 0.0;` : ''}`)}
    for (var t = 0u; t < steps; t++) {
      let row = t * batch + b;
      let q = queries[row * width + u];
      ${eachSource((i) =>
        isAdditive
          ? `{
        let gradient = ${gradientOf(i)};
        let e = tanhOf(q + key${i});
        sum${i} += gradient * (1.0 - e * e);
        energy${i} += gradient * e;
      }`
          : `sum${i} += ${gradientOf(i)} * q;`,
      )}
    }
    ${eachSource((i) => `keysGradient[at${i} * width + u] = sum${i} * ${isAdditive ? 'vector[u]' : 'scale'};`)}
    ${
      isAdditive
        ? `var energy = energy0;
    ${eachSource((i) => (i === 0 ? '' : `if (group.y * ${sourcesAtOnce}u + ${i}u < sources) { energy += energy${i}; }`))}
    vectorParts[(group.y * batch + b) * width + u] = energy;`
        : ''
    }
  }
  for (var u = index; u < units; u += 64u) {
    ${eachSource((i) => `var sum${i} = 0.0;`)}
    for (var t = 0u; t < steps; t++) {
      let row = t * batch + b;
      let slope = contextsGradient[row * stride + u];
      ${eachSource((i) => `sum${i} += pairs[row * 2u * sources + sources + i${i}] * slope;`)}
    }
    ${eachSource((i) => `annotationsGradient[at${i} * units + u] = sum${i};`)}
  }
}`;
}

/** Numbers of the states' gradient that a workgroup copies. */
const copiedAtOnce = 1024;

/** Adds up the vector's gradient, 16 columns a workgroup; the workgroups after those copy the states'. */
function vectorCode(sizes: AttentionSizes, attributes: AttentionAttributes, parts: number): string {
  const columns = Math.ceil(sizes.width / 16);
  return `${constants(sizes, attributes)}
var<workgroup> partial: array<f32, 64>;${main64}
  ${
    sizes.hasStates
      ? `if (group.x >= ${columns}u) {
    let first = (group.x - ${columns}u) * ${copiedAtOnce}u;
    for (var at = first + index; at < min(first + ${copiedAtOnce}u, steps * batch * units); at += 64u) {
      statesGradient[at] = contextsGradient[at / units * stride + units + at % units];
    }
    return;
  }`
      : ''
  }
  let u = group.x * 16u + index % 16u;
  var sum = 0.0;
  if (u < width) { for (var part = index / 16u; part < ${parts}u; part += 4u) { sum += vectorParts[part * width + u]; } }
  partial[index] = sum;
  workgroupBarrier();
  if (index < 16u && u < width) {
    vectorGradient[u] = sum + partial[index + 16u] + partial[index + 32u] + partial[index + 48u];
  }
}`;
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
function backward(inputs: AttentionGradientInputs, attributes: AttentionAttributes): tf.Tensor[] {
  const sizes = gradientSizes(inputs);
  const { batch, steps, sources, width, units, hasStates } = sizes;
  const { queries, keys, annotations, vector, weights, contextsGradient } = inputs;
  const rows = steps * batch;
  const parts = Math.ceil(sources / sourcesAtOnce) * batch;
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
      ...(vector && { vectorParts: [parts, width] }),
    },
    workgroups: [batch, Math.ceil(sources / sourcesAtOnce), 1],
  }) as [tf.Tensor, tf.Tensor, ...tf.Tensor[]];
  const rest = vectorParts
    ? runWebgpuProgram({
        name: 'attention: gradient of the vector',
        code: vectorCode(sizes, attributes, parts),
        inputs: { vectorParts, ...(hasStates && { contextsGradient }) },
        outputs: { vectorGradient: [width], ...(hasStates && { statesGradient: [rows, units] }) },
        workgroups: [
          Math.ceil(width / 16) + (hasStates ? Math.ceil((rows * units) / copiedAtOnce) : 0),
          1,
          1,
        ],
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
