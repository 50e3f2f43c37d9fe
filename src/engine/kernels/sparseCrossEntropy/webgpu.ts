import { tf } from '../../tf.ts';
import { runWebgpuProgram, webgpuBackend } from '../webgpuProgram.ts';
import type { CrossEntropyAttributes, CrossEntropyInputs } from './sparseCrossEntropy.ts';

/**
 * The cross-entropy on WebGPU: a workgroup for each row gives its loss, whether its likeliest token is the target, and
 * the gradient of its logits; another program adds up the rows, in a fixed order.
 */
const threads = 64;

/**
 * In one pass over its part of the row an invocation finds the largest logit so far, its place, Σ exp(x − largest),
 * which is scaled anew where a larger one comes, and Σ x (Milakov and Gimelshein 2018, algorithm 3). One of them joins
 * what they have found, as barriers cost more than its additions. Of two equals the first is the likeliest.
 */
function rowsCode(withGradient: boolean): string {
  return `
struct Part { largest: f32, place: u32, total: f32, sum: f32 }
var<workgroup> parts: array<Part, ${threads}>;
fn joined(a: Part, b: Part) -> Part {
  let isFirst = a.largest > b.largest || (a.largest == b.largest && a.place < b.place);
  let largest = select(b.largest, a.largest, isFirst);
  return Part(
    largest,
    select(b.place, a.place, isFirst),
    a.total * exp(a.largest - largest) + b.total * exp(b.largest - largest),
    a.sum + b.sum,
  );
}
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
  if (index < sizes.vocabulary) {
    let first = logits[base + index];
    var part = Part(first, index, 1.0, first);
    for (var v = index + ${threads}u; v < sizes.vocabulary; v += ${threads}u) {
      let x = logits[base + v];
      part.sum += x;
      if (x > part.largest) {
        part.total = part.total * exp(part.largest - x) + 1.0;
        part.largest = x;
        part.place = v;
      } else {
        part.total += exp(x - part.largest);
      }
    }
    parts[index] = part;
  }
  workgroupBarrier();
  if (index == 0u) {
    var whole = parts[0];
    for (var i = 1u; i < min(${threads}u, sizes.vocabulary); i++) { whole = joined(whole, parts[i]); }
    parts[0] = whole;
  }
  workgroupBarrier();
  let whole = parts[0];
  let smoothing = bitcast<f32>(sizes.smoothing);
  let right = u32(targets[row]);
  if (index == 0u) {
    let atTarget = logits[base + right];
    let mean = whole.sum / f32(sizes.vocabulary);
    let towardsMean = select(smoothing * (atTarget - mean), 0.0, smoothing == 0.0);
    let loss = log(whole.total) + (whole.largest - atTarget) + towardsMean;
    found[row] = w * vec2f(loss, select(0.0, 1.0, whole.place == right));
  }
  ${
    withGradient
      ? `let share = smoothing / f32(sizes.vocabulary);
  for (var v = index; v < sizes.vocabulary; v += ${threads}u) {
    let wanted = share + select(0.0, 1.0 - smoothing, v == right);
    gradient[base + v] = w * (exp(logits[base + v] - whole.largest) / whole.total - wanted);
  }`
      : ''
  }
}`;
}

const sumCode = `
var<workgroup> parts: array<vec2f, ${threads}>;
@compute @workgroup_size(${threads}) fn main(@builtin(local_invocation_index) index: u32) {
  var sum = vec2f();
  for (var row = index; row < sizes.rows; row += ${threads}u) { sum += found[row]; }
  parts[index] = sum;
  workgroupBarrier();
  if (index == 0u) {
    for (var i = 1u; i < ${threads}u; i++) { sum += parts[i]; }
    loss[0] = sum.x;
    accuracy[0] = sum.y;
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
