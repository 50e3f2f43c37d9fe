import type { OptimizerKind } from '../../../core/spec/trainSpec.ts';
import { biasCorrections } from '../../kernels/adam/adamUpdate.ts';
import { runWebgpuProgram } from '../../kernels/webgpuProgram.ts';
import type { tf } from '../../tf.ts';
import type { UpdateSettings } from './updateRule.ts';

/**
 * One update of all parameters at once, on WebGPU: they, their gradients and what the optimiser remembers stand in flat
 * tensors. Three dispatches: two for the global norm, one for clipping and the rule (`optimizers/adam.ts` and its
 * neighbours have the equations). What changes from step to step comes in as a tensor, so that a recorded step can be
 * replayed.
 */
export interface FlatParameters {
  /** [N] each; `value` and `slots` are written in place. */
  readonly value: tf.Tensor;
  readonly slots: readonly tf.Tensor[];
  readonly gradient: tf.Tensor;
}

/** How many numbers an update depends on. */
export const updateNumberCount = 10;

/** What an update depends on, in the order in which the shader reads it. */
export function updateNumbers(kind: OptimizerKind, settings: UpdateSettings): Float32Array {
  const { learningRate, weightDecay, epsilon, clipNorm } = settings;
  const common = {
    rate: learningRate,
    kept1: 0,
    kept2: 0,
    factor: 1,
    gradientDecay: weightDecay,
    keptShare: 1,
  };
  const rule = { ...common, ...numbersOf(kind, settings) };
  return Float32Array.of(
    rule.rate,
    rule.kept1,
    1 - rule.kept1,
    rule.kept2,
    1 - rule.kept2,
    rule.factor,
    epsilon,
    rule.gradientDecay,
    rule.keptShare,
    clipNorm,
  );
}

function numbersOf(kind: OptimizerKind, settings: UpdateSettings): object {
  const { learningRate, beta1, beta2, momentum, rmspropDecay, epsilonPlace, weightDecay } = settings;
  switch (kind) {
    case 'adam':
    case 'adamw': {
      const corrections = biasCorrections(settings);
      const moments = {
        rate: learningRate * corrections.mean,
        kept1: beta1,
        kept2: beta2,
        factor: corrections.square,
      };
      return kind === 'adam'
        ? moments
        : { ...moments, gradientDecay: 0, keptShare: 1 - learningRate * weightDecay };
    }
    case 'rmsprop':
      return { kept1: rmspropDecay, factor: epsilonPlace === 'insideRoot' ? 1 : 0 };
    case 'sgd':
      return { kept1: momentum };
    default:
      return kind satisfies never;
  }
}

/** Reads `w`, `g` and the slots `s0`, `s1` at `i`, writes them. */
const rules: Readonly<Record<OptimizerKind, string>> = {
  adam: momentsRule(),
  adamw: momentsRule(),
  rmsprop: `
  let square = kept1 * s0[i] + rest1 * g * g;
  s0[i] = square;
  w[i] = keptShare * w[i] - rate * g / select(sqrt(square) + epsilon, sqrt(square + epsilon), factor > 0.5);`,
  sgd: `
  let velocity = kept1 * s0[i] + g;
  s0[i] = velocity;
  w[i] = keptShare * w[i] - rate * velocity;`,
};

function momentsRule(): string {
  return `
  let mean = kept1 * s0[i] + rest1 * g;
  let square = kept2 * s1[i] + rest2 * g * g;
  s0[i] = mean;
  s1[i] = square;
  w[i] = keptShare * w[i] - rate * mean / (sqrt(square * factor) + epsilon);`;
}

/** Invocations of a workgroup that adds up, and the most workgroups that do. */
const sums = 64;

const addUp = `
var<workgroup> parts: array<f32, ${sums}>;
fn added_up(own: f32, index: u32) -> f32 {
  parts[index] = own;
  workgroupBarrier();
  for (var width = ${sums / 2}u; width > 0u; width /= 2u) {
    if (index < width) { parts[index] += parts[index + width]; }
    workgroupBarrier();
  }
  return parts[0];
}`;

/** In a fixed order, so that it is the same every time. @returns [] the Euclidean norm of all numbers */
function normOf(gradient: tf.Tensor): tf.Scalar {
  const { size } = gradient;
  const groups = Math.min(sums, Math.ceil(size / 4096));
  const [partial] = runWebgpuProgram({
    name: 'sums of squares',
    code: `${addUp}
@compute @workgroup_size(${sums}) fn main(
  @builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) index: u32) {
  var sum = 0.0;
  for (var i = group.x * ${sums}u + index; i < ${size}u; i += ${groups * sums}u) { sum += gradient[i] * gradient[i]; }
  let total = added_up(sum, index);
  if (index == 0u) { partial[group.x] = total; }
}`,
    inputs: { gradient },
    outputs: { partial: [groups] },
    workgroups: [groups, 1, 1],
  }) as [tf.Tensor];
  const [norm] = runWebgpuProgram({
    name: 'norm',
    code: `${addUp}
@compute @workgroup_size(${sums}) fn main(@builtin(local_invocation_index) index: u32) {
  let total = added_up(select(0.0, partial[min(index, ${groups - 1}u)], index < ${groups}u), index);
  if (index == 0u) { norm[0] = sqrt(total); }
}`,
    inputs: { partial },
    outputs: { norm: [] },
    workgroups: [1, 1, 1],
  }) as [tf.Scalar];
  return norm;
}

const group = 256;

/** @param numbers [{@link updateNumberCount}], of {@link updateNumbers} @returns the gradient's norm before clipping */
export function flatUpdate(kind: OptimizerKind, parameters: FlatParameters, numbers: tf.Tensor): tf.Scalar {
  const { value, slots, gradient } = parameters;
  const norm = normOf(gradient);
  const groups = Math.ceil(value.size / group);
  const across = Math.min(groups, 65_535);
  runWebgpuProgram({
    name: `${kind} update`,
    code: `
@compute @workgroup_size(${group}) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.y * ${across * group}u + id.x;
  if (i >= ${value.size}u) { return; }
  let rate = h[0]; let kept1 = h[1]; let rest1 = h[2]; let kept2 = h[3]; let rest2 = h[4];
  let factor = h[5]; let epsilon = h[6]; let keptShare = h[8]; let limit = h[9];
  let scale = select(min(1.0, limit / max(norm[0], 1e-12)), 1.0, limit == 0.0);
  let g = gradient[i] * scale + h[7] * w[i];
  ${rules[kind]}
}`,
    inputs: { gradient, norm, h: numbers },
    outputs: {},
    updates: { w: value, ...Object.fromEntries(slots.map((slot, at) => [`s${at}`, slot])) },
    workgroups: [across, Math.ceil(groups / across), 1],
  });
  return norm;
}
