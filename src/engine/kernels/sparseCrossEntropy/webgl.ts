import type { tf } from '../../tf.ts';
import { drawWebgl, fitsTexture } from '../webglDraw.ts';
import type { CrossEntropyAttributes, CrossEntropyInputs } from './sparseCrossEntropy.ts';

/**
 * The cross-entropy on WebGL: a draw that goes through each row, one that adds the rows up, and, backward, one for the
 * gradient, made of the logits and of what the first found:
 *
 *   m = max_v x_v      s = Σ_v exp(x_v − m)      softmax(x)_v = exp(x_v − m)/s
 *
 * A fragment takes two rows, as they lie in one row of texels; the fragments stand in a square, because devices work on
 * squares of them.
 */
const rowsCode = `
void draw(int x, int y) {
  int pair = y * across + x;
  int row = 2 * pair;
  int last = (vocabulary - 1) / 2;
  bool isOdd = (vocabulary & 1) == 1;
  vec2 most = vec2(-3e38);
  ivec2 best = ivec2(0);
  vec2 total = vec2(0.0);
  for (int i = 0; i <= last; i++) {
    vec4 four = X_block(i, pair);
    if (isOdd && i == last) four.yw = vec2(-3e38);
    else total += four.yw;
    total += four.xz;
    best = ivec2(four.x > most.x ? 2 * i : best.x, four.z > most.y ? 2 * i : best.y);
    most = max(most, four.xz);
    best = ivec2(four.y > most.x ? 2 * i + 1 : best.x, four.w > most.y ? 2 * i + 1 : best.y);
    most = max(most, four.yw);
  }
  vec2 sum = vec2(0.0);
  for (int i = 0; i <= last; i++) {
    vec4 four = exp(X_block(i, pair) - most.xxyy);
    if (isOdd && i == last) four.yw = vec2(0.0);
    sum += four.xz + four.yw;
  }
  vec2 id = vec2(Id(0, row), Id(0, row + 1));
  vec2 weight = vec2(Weight(0, row), Weight(0, row + 1));
  if (row + 1 >= rows) weight.y = 0.0;
  if (row >= rows) weight.x = 0.0;
  vec2 atTarget = vec2(X(row, int(id.x)), X(row + 1, int(id.y)));
  vec2 wanted = (1.0 - smoothing) * atTarget + smoothing * total / float(vocabulary);
  vec2 loss = weight * (log(sum) + most - wanted);
  bvec2 counts = notEqual(weight, vec2(0.0));
  bvec2 isRight = equal(vec2(best), id);
  softmaxes = vec4(most.x, 1.0 / sum.x, most.y, 1.0 / sum.y);
  targets = vec4(id.x, weight.x, id.y, weight.y);
  losses = vec4(
    counts.x ? loss.x : 0.0,
    counts.x && isRight.x ? weight.x : 0.0,
    counts.y ? loss.y : 0.0,
    counts.y && isRight.y ? weight.y : 0.0);
}`;

const totalCode = `
void draw(int x_, int y_) {
  vec2 sum = vec2(0.0);
  for (int pair = 0; pair < pairs; pair++) {
    int y = pair / across;
    vec4 four = losses_block(pair - y * across, y);
    sum += four.xy + four.zw;
  }
  loss = vec4(sum.x, 0.0, 0.0, 0.0);
  accuracy = vec4(sum.y, 0.0, 0.0, 0.0);
}`;

const gradientCode = `
void draw(int x, int pair) {
  int y = pair / across;
  vec4 softmax = softmaxes_block(pair - y * across, y);
  vec4 target = targets_block(pair - y * across, y);
  vec4 four = exp(X_block(x, pair) - softmax.xxzz) * softmax.yyww - smoothing / float(vocabulary);
  vec4 column = vec4(2 * x, 2 * x + 1, 2 * x, 2 * x + 1);
  four -= (1.0 - smoothing) * vec4(equal(column, target.xxzz));
  gradient = mix(four * target.yyww * Upstream(0, 0), vec4(0.0), equal(target.yyww, vec4(0.0)));
}`;

export function fitsWebgl({ logits }: CrossEntropyInputs): boolean {
  return fitsTexture(...logits.shape);
}

/** @returns loss, accuracy, and for the gradient what was found of the rows */
export function webglForward(
  { logits, targets: ids, weights }: CrossEntropyInputs,
  { labelSmoothing }: CrossEntropyAttributes,
): tf.Tensor[] {
  const [rows, vocabulary] = logits.shape;
  const { pairs, across, down } = squareOf(rows);
  const [softmaxes, targets, losses] = drawWebgl(
    {
      name: 'cross-entropy rows',
      inputs: { X: logits, Id: ids, Weight: weights },
      integers: { rows, vocabulary, across },
      floats: { smoothing: labelSmoothing },
      code: rowsCode,
    },
    ['softmaxes', 'targets', 'losses'],
    [2 * down, 2 * across],
  ) as [tf.Tensor, tf.Tensor, tf.Tensor];
  const totals = drawWebgl(
    { name: 'cross-entropy', inputs: { losses }, integers: { pairs, across }, code: totalCode },
    ['loss', 'accuracy'],
    [],
  );
  return [...totals, softmaxes, targets];
}

/** @param upstream the gradient of the loss @returns [N, V] */
export function webglGradient(
  {
    logits,
    softmaxes,
    targets,
    upstream,
  }: Record<'logits' | 'softmaxes' | 'targets' | 'upstream', tf.Tensor>,
  { labelSmoothing }: CrossEntropyAttributes,
): tf.Tensor {
  const [rows, vocabulary] = logits.shape as [number, number];
  return drawWebgl(
    {
      name: 'cross-entropy gradient',
      inputs: { X: logits, softmaxes, targets, Upstream: upstream },
      integers: { vocabulary, across: squareOf(rows).across },
      floats: { smoothing: labelSmoothing },
      code: gradientCode,
    },
    ['gradient'],
    logits.shape,
  )[0] as tf.Tensor;
}

/** Pairs of rows in a square of texels. */
function squareOf(rows: number): { pairs: number; across: number; down: number } {
  const pairs = Math.ceil(rows / 2);
  const across = Math.ceil(Math.sqrt(pairs));
  return { pairs, across, down: Math.ceil(pairs / across) };
}
