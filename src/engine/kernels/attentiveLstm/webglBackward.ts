import type { tf } from '../../tf.ts';
import { type Piece, piecesCode, throughCode } from '../attention/webglCode.ts';
import { productTransposedA } from '../product/product.ts';
import { webglColumnSums } from '../product/webgl.ts';
import { drawWebgl, drawWebglInto, emptyTexels } from '../webglDraw.ts';
import { tanhCode } from '../webglMath.ts';
import { sequenceBackward } from '../webglSequence/backward.ts';
import { partAt } from '../webglSequence/backwardCode.ts';
import { type Beside, rowsCode, stateLayout } from '../webglSequence/cell.ts';
import { traceOf } from '../webglSequence/trace.ts';
import type { AttentiveLstmAttributes, AttentiveLstmGradientInputs } from './attentiveLstm.ts';
import { attentiveCell, blockOf, looksOf, placeCode, twoPlaces } from './webglSteps.ts';

/**
 * Backward on WebGL, as many draws a step as forward: what comes to each weight, over all gates of all units; to the
 * query, over the sources; and to the former states. The rest looks at all steps at once.
 *
 *   gain_ti = a_ti·δa_ti        δscore_ti = gain_ti − a_ti·Σ_j gain_tj
 */

/** What comes to the weights from after the cell is there; here joins what comes through the gates. */
const gainsCode = (isPaired: boolean) => `${rowsCode('Through', isPaired)}${rowsCode('W', isPaired)}
void draw(int x, int y) {
  int group = y - to;
  int row = x * groups + group;
  vec4 sum = Through_rows(row0 + 4 * group, x);
  for (int i = 0; i < loops; i++) {
${[0, 1]
  .map(
    (part) => `    if (2 * i + ${part} < units) {
      int unit = 2 * i + ${part};
      int at = factorRow + group;
      vec4 byCell = factor0_block(unit, at) * part0_block(unit, row) + factor1_block(unit, at) * part1_block(unit, row) + factor2_block(unit, at) * part2_block(unit, row);
      sum += byCell * dc${part}_from_block(i, from + group) + factor3_block(unit, at) * part3_block(unit, row) * dh${part}_from_block(i, from + group);
    }`,
  )
  .join('\n')}
  }
  share = W_rows(row0 + 4 * group, x);
  gain = scale * share * sum;
}`;

/** GLSL: `slopeOf(i, mean, row)`, δscore of a source, and the mean of a row of texels. */
const slopeCode = `
vec4 meanOf(int row) {
  vec4 mean = vec4(0.0);
  for (int i = 0; i < sources; i++) mean += gain_block(i, row);
  return mean;
}
vec4 slopeOf(int i, vec4 mean, int row) { return gain_block(i, row) - mean * share_block(i, row); }`;

const queryCode = `
vec4 query_of(int unit, int row) {
  return ${partAt(4, (part) => `query${part}_block(unit / 4, row)`)};
}`;

const queriesCode = `${tanhCode}${slopeCode}${queryCode}
void draw(int x, int y) {
  int group = y - to;
  vec4 mean = meanOf(y);
  vec4 query = query_of(x, y);
  vec4 sum = vec4(0.0);
  for (int i = 0; i < sources; i++) {
    vec4 e = tanhOf4(query + part0_block(units + x, i * groups + group));
    sum += slopeOf(i, mean, y) * (1.0 - e * e);
  }
  dq = V(0, x) * sum;
}`;

/** What comes to units 2x and 2x + 1 of the former state as it asked. */
const askedByMatrix = `
void beside(int x, int group) {
  for (int i = 0; 2 * i < units; i++) {
    vec4 left = dq_block(2 * i, factorRow + group);
    vec4 right = 2 * i + 1 < units ? dq_block(2 * i + 1, factorRow + group) : vec4(0.0);
    vec4 w = Q_block(i, x);
    product0 += left * w.x + right * w.y;
    product1 += left * w.z + right * w.w;
  }
}`;

const askedItself = `${slopeCode}
void beside(int x, int group) {
  vec4 mean = meanOf(factorRow + group);
  for (int i = 0; i < sources; i++) {
    vec4 slope = slopeOf(i, mean, factorRow + group);
    int row = i * groups + group;
    product0 += slope * part0_block(units + 2 * x, row);
    product1 += slope * part0_block(units + 2 * x + 1, row);
  }
}`;

/** δscore of all steps as a matrix. */
const slopesCode = `${placeCode}
void draw(int x, int y) {${twoPlaces}
  vec2 mean = vec2(0.0);
  for (int i = 0; i < sources; i++) {
    mean += vec2(gain_block(i, upper.x)[upper.y], gain_block(i, lower.x)[lower.y]);
  }
  slopes = ${blockOf((place, column) => `gain_block(${column}, ${place}.x)[${place}.y]`)}
    - mean.xxyy * ${blockOf((place, column) => `share_block(${column}, ${place}.x)[${place}.y]`)};
}`;

/** Queries and their gradients of all steps as matrices. */
const matricesCode = `${placeCode}${queryCode}
void draw(int x, int y) {${twoPlaces}
  queries = ${blockOf((place, column) => `query_of(${column}, ${place}.x)[${place}.y]`)};
  queryGradients = ${blockOf((place, column) => `dq_block(${column}, ${place}.x)[${place}.y]`)};
}`;

/** @returns the gradients in the block's order. */
export function webglBackward(
  inputs: AttentiveLstmGradientInputs,
  { scale }: AttentiveLstmAttributes,
): tf.Tensor[] {
  const {
    gates,
    hiddensBefore,
    looks,
    pairsGradient,
    keys: K,
    annotations,
    queryMatrix: Q,
    vector: V,
  } = inputs;
  const trace = traceOf(inputs, [gates, hiddensBefore, looks], attentiveCell);
  const { weights: W, parts, queries } = looksOf(trace.texels.slice(lstmTexels));
  const [rows, sources] = W.shape as [number, number];
  const [sourceRows, units] = K.shape;
  const batch = sourceRows / sources;
  const steps = rows / batch;
  const isPaired = batch % 2 === 0;
  const shape = { steps, batch, units, reverse: false };
  const { groups } = stateLayout(shape);
  const [through] = drawWebgl(
    {
      name: 'attention through',
      inputs: { W, DC: pairsGradient, H: annotations },
      integers: { batch, units },
      code: throughCode(false, isPaired),
    },
    ['through'],
    [rows, sources],
  ) as [tf.Tensor];
  const ofSteps = (width: number) => emptyTexels([2 * steps * groups, 2 * width]);
  const [gain, share, dq] = [ofSteps(sources), ofSteps(sources), V ? ofSteps(units) : null];
  const keys = { part0: parts['part0'] as tf.Tensor };
  const beside: Beside = {
    code: Q ? askedByMatrix : askedItself,
    prepare(step, after) {
      const at = { first: step * groups, count: groups };
      drawWebglInto(
        {
          name: 'attentive lstm weight gradients',
          inputs: { Through: through, W, ...parts, ...after.inputs },
          integers: { groups, to: at.first, row0: step * batch, ...after.integers },
          floats: { scale: V ? 1 : scale },
          code: gainsCode(isPaired),
        },
        { gain, share },
        at,
      );
      if (!V || !dq) return;
      drawWebglInto(
        {
          name: 'attentive lstm query gradients',
          inputs: { V, gain, share, ...queries, ...keys },
          integers: { units, sources, groups, to: at.first },
          code: queriesCode,
        },
        { dq },
        at,
      );
    },
    reads: () =>
      Q && dq
        ? { inputs: { Q, dq }, integers: {} }
        : { inputs: { gain, share, ...keys }, integers: { sources, groups } },
  };
  const { projected, recurrent, first } = sequenceBackward(
    attentiveCell,
    { trace, outputsGradient: pairsGradient },
    shape,
    beside,
  );
  const [slopes] = drawWebgl(
    {
      name: 'attentive lstm score gradients',
      inputs: { gain, share },
      integers: { batch, groups, sources },
      code: slopesCode,
    },
    ['slopes'],
    [rows, sources],
  ) as [tf.Tensor];
  const [asked, askedGradients] = dq
    ? (drawWebgl(
        {
          name: 'attentive lstm queries of all steps',
          inputs: { ...queries, dq },
          integers: { batch, groups },
          code: matricesCode,
        },
        ['queries', 'queryGradients'],
        [rows, units],
      ) as [tf.Tensor2D, tf.Tensor2D])
    : [trace.before];
  const bySource = (pieces: readonly Piece[], width: number, read: Readonly<Record<string, tf.Tensor>>) =>
    drawWebgl(
      {
        name: `attention ${pieces.join(' and ')}`,
        inputs: read,
        integers: { batch, steps },
        code: piecesCode(pieces, V !== undefined, isPaired),
      },
      pieces,
      [sourceRows, width],
    );
  const [gateShares] = bySource(['dh'], 4 * units, { W, DC: projected }) as [tf.Tensor];
  const [ofKeys, ofAnnotations, ofVector] = bySource(V ? ['dk', 'dh', 'parts'] : ['dk', 'dh'], units, {
    W,
    DC: pairsGradient,
    Q: asked,
    Pairs: slopes,
    ...(V && { K, V }),
  }) as [tf.Tensor, tf.Tensor, tf.Tensor2D | undefined];
  return [
    projected,
    recurrent,
    ofKeys,
    gateShares,
    ofAnnotations,
    ...first,
    ...(askedGradients && ofVector
      ? [productTransposedA(trace.before as tf.Tensor2D, askedGradients), webglColumnSums(ofVector)]
      : []),
  ];
}

/** The LSTM's: of h, c and the two that are kept the even and the odd. */
const lstmTexels = 8;
