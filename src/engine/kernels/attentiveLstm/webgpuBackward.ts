import type { tf } from '../../tf.ts';
import { multiply } from '../product/multiply.ts';
import type { Variant } from '../registerBlock.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import type { AttentiveLstmAttributes, AttentiveLstmGradientInputs } from './attentiveLstm.ts';
import { type AttentiveLstmSizes, gradientSizes } from './attentiveLstmSizes.ts';
import { backwardLoop, readyRow, turnedParts } from './webgpuBackwardLoop.ts';
import { constants, fitsWebgpu, forEach, sentencesFor, weightCode } from './webgpuRows.ts';

/**
 * Backward on WebGPU: a program that makes ready all that the steps read, the loop over time, what each source word
 * gathers of all steps, and the products for the matrices. Every sum has a fixed order.
 */

const row64 = `
@compute @workgroup_size(64) fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) index: u32) {`;

/** Numbers of the turned matrices that a workgroup takes. */
const turnedAtOnce = 1024;

/** A workgroup for each row of the steps; those after the last turn the matrices, so that threads read side by side. */
function readyCode(sizes: AttentiveLstmSizes, scale: number): string {
  const { isAdditive } = sizes;
  const row = readyRow(sizes);
  const at = turnedParts(sizes);
  return `${constants(sizes, scale)}
const rows = steps * batch;
var<workgroup> partial: array<f32, 16u * sources>;
${weightCode(sizes, 'backward')}${row64}
  if (group.x >= rows) {
    let first = (group.x - rows) * ${turnedAtOnce}u;
    for (var at = first + index; at < min(first + ${turnedAtOnce}u, ${at.end}u); at += 64u) {
      ${isAdditive ? `if (at >= ${at.vector}u) { turned[at] = vector[at - ${at.vector}u]; continue; }` : ''}
      turned[at] = weightAt(at);
    }
    return;
  }
  let b = group.x % batch;
  let lookAt = group.x * lookWidth;
  let pairAt = group.x * 2u * units;
  let to = group.x * ${row.size}u;
  for (var i = index / 16u; i < sources; i += 4u) {
    var sum = 0.0;
    if (looks[lookAt + weightsAt + i] != 0.0) {
      for (var u = index % 16u; u < units; u += 16u) {
        sum += pairsGradient[pairAt + u] * annotations[(i * batch + b) * units + u];
      }
    }
    partial[i * 16u + index % 16u] = sum;
  }
  workgroupBarrier();
  for (var i = index; i < sources; i += 64u) {
    var sum = 0.0;
    for (var x = 0u; x < 16u; x++) { sum += partial[i * 16u + x]; }
    ready[to + i] = sum;
    ready[to + ${row.weights}u + i] = looks[lookAt + weightsAt + i];
  }
  for (var u = index; u < units; u += 64u) {
    ready[to + ${row.states}u + u] = pairsGradient[pairAt + units + u];
    ready[to + ${row.cells}u + u] = looks[lookAt + u];
    ${isAdditive ? `ready[to + ${row.queries}u + u] = looks[lookAt + units + u];` : ''}
  }
}`;
}

/** Source words of which a thread sums up together what they gather, so that each number of a step is read once for all. */
const sourcesAtOnce = 4;

const theseSources = `
  let b = group.x;
  ${forEach(sourcesAtOnce, (i) => `let i${i} = min(group.y * ${sourcesAtOnce}u + ${i}u, sources - 1u); let at${i} = i${i} * batch + b;`)}`;

/** What a source word's key, and with it the vector, gathers of all steps; the last workgroups unpack the first states'. */
function keysCode(sizes: AttentiveLstmSizes, scale: number): string {
  const { isAdditive, sources } = sizes;
  const each = (code: (source: number) => string) => forEach(sourcesAtOnce, code);
  return `${constants(sizes, scale)}${row64}
  ${theseSources}
  if (group.y == ${Math.ceil(sources / sourcesAtOnce)}u) {
    for (var u = index; u < units; u += 64u) {
      let at = steps * batch * sources + b * units + u;
      hiddenGradient[b * units + u] = scores[at];
      cellGradient[b * units + u] = scores[at + batch * units];
    }
    return;
  }
  for (var u = index; u < units; u += 64u) {
    ${each((i) => `${isAdditive ? `let key${i} = keys[at${i} * units + u]; var energy${i} = 0.0;` : ''} var sum${i} = 0.0;`)}
    for (var t = 0u; t < steps; t++) {
      let row = t * batch + b;
      let q = ${isAdditive ? 'looks[row * lookWidth + units + u]' : 'hiddensBefore[row * units + u]'};
      ${each((i) =>
        isAdditive
          ? `{
        let gradient = scores[row * sources + i${i}];
        let e = tanhOf(q + key${i});
        sum${i} += gradient * (1.0 - e * e);
        energy${i} += gradient * e;
      }`
          : `sum${i} += scores[row * sources + i${i}] * q;`,
      )}
    }
    ${each(
      (i) => `keysGradient[at${i} * units + u] = sum${i} * ${isAdditive ? 'vector[u]' : 'scale'};
    ${isAdditive ? `vectorParts[at${i} * units + u] = energy${i};` : ''}`,
    )}
  }
}`;
}

/** What a source word's state, and its share in the gates, gathers of all steps; the last workgroups add up the vector's. */
function annotationsCode(sizes: AttentiveLstmSizes, scale: number): string {
  const { sources, isAdditive } = sizes;
  const each = (code: (source: number) => string) => forEach(sourcesAtOnce, code);
  const gather = (gradient: string, size: string, result: string) => `
  for (var u = index; u < ${size}; u += 64u) {
    ${each((i) => `var sum${i} = 0.0;`)}
    for (var t = 0u; t < steps; t++) {
      let row = t * batch + b;
      let slope = ${gradient};
      ${each((i) => `sum${i} += looks[row * lookWidth + weightsAt + i${i}] * slope;`)}
    }
    ${each((i) => `${result}[at${i} * ${size} + u] = sum${i};`)}
  }`;
  return `${constants(sizes, scale)}
const gatesWidth = 4u * units;
${isAdditive ? 'var<workgroup> partial: array<f32, 64>;' : ''}${row64}
  ${
    isAdditive
      ? `if (group.y == ${Math.ceil(sources / sourcesAtOnce)}u) {
    for (var first = 16u * group.x; first < units; first += 16u * batch) {
      let u = first + index % 16u;
      var sum = 0.0;
      if (u < units) {
        for (var at = index / 16u; at < sources * batch; at += 4u) { sum += vectorParts[at * units + u]; }
      }
      partial[index] = sum;
      workgroupBarrier();
      if (index < 16u && u < units) {
        vectorGradient[u] = sum + partial[index + 16u] + partial[index + 32u] + partial[index + 48u];
      }
      workgroupBarrier();
    }
    return;
  }`
      : ''
  }
  ${theseSources}
  ${gather('projectedGradient[row * gatesWidth + u]', 'gatesWidth', 'gateSharesGradient')}
  ${gather('pairsGradient[row * 2u * units + u]', 'units', 'annotationsGradient')}
}`;
}

/** @returns the gradients in the block's order. */
function backward(inputs: AttentiveLstmGradientInputs, { scale }: AttentiveLstmAttributes): tf.Tensor[] {
  const sizes = gradientSizes(inputs);
  const { steps, batch, sources, units } = sizes;
  const { recurrent, queryMatrix, vector, keys, gateShares, annotations } = inputs;
  const { gates, hiddensBefore, looks, pairsGradient } = inputs;
  const rows = steps * batch;
  const turnedSize = turnedParts(sizes).size;
  const [ready, turned] = runWebgpuProgram({
    name: 'attentive lstm backward: making ready',
    code: readyCode(sizes, scale),
    inputs: {
      recurrent,
      ...(queryMatrix && { queryMatrix }),
      ...(vector && { vector }),
      looks,
      annotations,
      pairsGradient,
    },
    outputs: { ready: [rows, readyRow(sizes).size], turned: [turnedSize] },
    workgroups: [rows + Math.ceil(turnedSize / turnedAtOnce), 1, 1],
  }) as [tf.Tensor, tf.Tensor];
  const [projectedGradient, scores, queriesGradient] = runWebgpuProgram({
    name: 'attentive lstm backward',
    code: backwardLoop(sizes, scale),
    inputs: { turned, keys, gateShares, gates, ready },
    elements: { turned: 'vec4f' },
    outputs: {
      projectedGradient: [rows, 4 * units],
      scores: [rows * sources + 2 * batch * units],
      ...(queryMatrix && { queriesGradient: [rows, units] }),
    },
    workgroups: [Math.ceil(batch / sentencesFor(sizes, 'backward')), 1, 1],
  }) as [tf.Tensor2D, tf.Tensor, tf.Tensor2D | undefined];
  const [hiddenGradient, cellGradient, keysGradient, vectorParts] = runWebgpuProgram({
    name: 'attentive lstm backward: keys',
    code: keysCode(sizes, scale),
    inputs: { scores, ...(vector ? { keys, vector, looks } : { hiddensBefore }) },
    outputs: {
      hiddenGradient: [batch, units],
      cellGradient: [batch, units],
      keysGradient: [sources * batch, units],
      ...(vector && { vectorParts: [sources * batch, units] }),
    },
    workgroups: [batch, Math.ceil(sources / sourcesAtOnce) + 1, 1],
  }) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor2D | undefined];
  const [gateSharesGradient, annotationsGradient, ...vectorGradient] = runWebgpuProgram({
    name: 'attentive lstm backward: annotations',
    code: annotationsCode(sizes, scale),
    inputs: { looks, projectedGradient, pairsGradient, ...(vectorParts && { vectorParts }) },
    outputs: {
      gateSharesGradient: [sources * batch, 4 * units],
      annotationsGradient: [sources * batch, units],
      ...(vector && { vectorGradient: [units] }),
    },
    workgroups: [batch, Math.ceil(sources / sourcesAtOnce) + (vector ? 1 : 0), 1],
  }) as [tf.Tensor, tf.Tensor, ...tf.Tensor[]];
  const matrixGradient = (gradient: tf.Tensor2D) => multiply(hiddensBefore, gradient, { transposeA: true });
  return [
    projectedGradient,
    matrixGradient(projectedGradient),
    keysGradient,
    gateSharesGradient,
    annotationsGradient,
    hiddenGradient,
    cellGradient,
    ...(queriesGradient ? [matrixGradient(queriesGradient)] : []),
    ...vectorGradient,
  ];
}

export const webgpuBackward: readonly Variant<AttentiveLstmGradientInputs, AttentiveLstmAttributes>[] = [
  {
    name: 'whole sequence',
    fits: (inputs) => fitsWebgpu(gradientSizes(inputs)),
    run: backward,
  },
];
