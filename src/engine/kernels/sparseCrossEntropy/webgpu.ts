import { tf } from '../../tf.ts';
import { runWebgpuProgram, webgpuBackend } from '../webgpuProgram.ts';
import type { CrossEntropyAttributes, CrossEntropyInputs } from './sparseCrossEntropy.ts';

/**
 * The cross-entropy on WebGPU: a workgroup for each row gives its loss, whether its likeliest token is the target, and
 * the gradient of its logits; another program adds up the rows, in a fixed order.
 */
const threads = 64;

/** Needs `combine(index, other)`, which joins what two invocations have found; the result lies with invocation 0. */
const halving = `
  for (var width = ${threads / 2}u; width > 0u; width /= 2u) {
    workgroupBarrier();
    if (index < width) { combine(index, index + width); }
  }
  workgroupBarrier();`;

/** Of two equals the first is the likeliest. */
function rowsCode(withGradient: boolean): string {
  return `
var<workgroup> best: array<f32, ${threads}>;
var<workgroup> place: array<u32, ${threads}>;
var<workgroup> totals: array<vec2f, ${threads}>;
fn keepBest(index: u32, other: u32) {
  if (best[other] > best[index] || (best[other] == best[index] && place[other] < place[index])) {
    best[index] = best[other];
    place[index] = place[other];
  }
}
fn addTotals(index: u32, other: u32) { totals[index] += totals[other]; }
@compute @workgroup_size(${threads}) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let row = group.y * sizes.across + group.x;
  if (row >= sizes.rows) { return; }
  let base = row * sizes.vocabulary;
  let w = weights[row];
  if (w == 0.0) {
    if (index == 0u) { found[row] = vec2f(); }
    ${withGradient ? `for (var v = index; v < sizes.vocabulary; v += ${threads}u) { gradient[base + v] = 0.0; }` : ''}
    return;
  }
  var largest = logits[base + min(index, sizes.vocabulary - 1u)];
  var at = min(index, sizes.vocabulary - 1u);
  for (var v = index + ${threads}u; v < sizes.vocabulary; v += ${threads}u) {
    let x = logits[base + v];
    if (x > largest) {
      largest = x;
      at = v;
    }
  }
  best[index] = largest;
  place[index] = at;
  ${halving.replace('combine', 'keepBest')}
  largest = best[0];
  var sums = vec2f();
  for (var v = index; v < sizes.vocabulary; v += ${threads}u) {
    let x = logits[base + v] - largest;
    sums += vec2f(exp(x), x);
  }
  totals[index] = sums;
  ${halving.replace('combine', 'addTotals')}
  let total = totals[0].x;
  let mean = totals[0].y / f32(sizes.vocabulary);
  let smoothing = bitcast<f32>(sizes.smoothing);
  let right = u32(targets[row]);
  if (index == 0u) {
    let atTarget = logits[base + right] - largest;
    let loss = log(total) - select((1.0 - smoothing) * atTarget + smoothing * mean, atTarget, smoothing == 0.0);
    found[row] = w * vec2f(loss, select(0.0, 1.0, place[0] == right));
  }
  ${
    withGradient
      ? `let share = smoothing / f32(sizes.vocabulary);
  for (var v = index; v < sizes.vocabulary; v += ${threads}u) {
    let wanted = share + select(0.0, 1.0 - smoothing, v == right);
    gradient[base + v] = w * (exp(logits[base + v] - largest) / total - wanted);
  }`
      : ''
  }
}`;
}

const sumCode = `
var<workgroup> totals: array<vec2f, ${threads}>;
fn combine(index: u32, other: u32) { totals[index] += totals[other]; }
@compute @workgroup_size(${threads}) fn main(@builtin(local_invocation_index) index: u32) {
  var sum = vec2f();
  for (var row = index; row < sizes.rows; row += ${threads}u) { sum += found[row]; }
  totals[index] = sum;
  ${halving}
  if (index == 0u) {
    loss[0] = totals[0].x;
    accuracy[0] = totals[0].y;
  }
}`;

/** @returns loss, accuracy and, where asked for, the gradient of the logits. */
export function webgpuForward(
  { logits, targets, weights }: CrossEntropyInputs,
  { withGradient, labelSmoothing }: CrossEntropyAttributes,
): tf.Tensor[] {
  const [rows, vocabulary] = logits.shape;
  const across = Math.min(rows, 65_535);
  const [found, ...gradient] = runWebgpuProgram({
    name: 'cross-entropy',
    code: rowsCode(withGradient),
    inputs: { logits, targets, weights },
    outputs: { found: [rows, 2], ...(withGradient && { gradient: [rows, vocabulary] }) },
    elements: { found: 'vec2f' },
    sizes: { rows, vocabulary, across, smoothing: bitsOf(labelSmoothing) },
    workgroups: [across, Math.ceil(rows / across), 1],
  }) as [tf.Tensor, ...tf.Tensor[]];
  const sums = runWebgpuProgram({
    name: 'cross-entropy: sums',
    code: sumCode,
    inputs: { found },
    outputs: { loss: [], accuracy: [] },
    elements: { found: 'vec2f' },
    sizes: { rows },
    workgroups: [1, 1, 1],
  });
  return [...sums, ...(withGradient ? gradient : [tf.scalar(0)])];
}

/** The 32 bits of a float. */
function bitsOf(value: number): number {
  return new Uint32Array(Float32Array.of(value).buffer)[0] as number;
}

/** @param upstream a scalar that, at the top of the tape, is the host's 1 and not worth a multiplication. */
export function webgpuGradient(gradient: tf.Tensor, upstream: tf.Scalar): tf.Tensor {
  const { values } = webgpuBackend().tensorMap.get(upstream.dataId);
  const isOne = values instanceof Float32Array && values[0] === 1;
  return isOne ? tf.clone(gradient) : tf.mul(gradient, upstream);
}
