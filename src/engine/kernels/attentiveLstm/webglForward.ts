import type { tf } from '../../tf.ts';
import { contextsCode } from '../attention/webglCode.ts';
import type { Variant } from '../registerBlock.ts';
import { drawWebgl, drawWebglInto, emptyTexels } from '../webglDraw.ts';
import { tanhCode } from '../webglMath.ts';
import { type Beside, rowsCode, stateLayout } from '../webglSequence/cell.ts';
import { overFormer, sequenceForward } from '../webglSequence/forward.ts';
import { traceTensors } from '../webglSequence/trace.ts';
import type { AttentiveLstmAttributes, AttentiveLstmInputs } from './attentiveLstm.ts';
import { attentiveLstmSizes } from './attentiveLstmSizes.ts';
import { attentiveCell, blockOf, fitsWebgl, lookTensors, named, placeCode, twoPlaces } from './webglSteps.ts';

/**
 * Forward on WebGL in three draws a step, or two with a dot product, as each sums over all that the one before it found:
 * the queries, over the units of the former state; the scores, over the units of a query; and the LSTM's own, over the
 * scores, of which every fragment takes the softmax anew. What the context adds to the gates is what each source would
 * add, weighted, so that contexts are left for all steps at once.
 */

/** The shares of the four gates side by side with, in the first, the keys; four sentences a texel. */
const partsCode = (isPaired: boolean) => `${rowsCode('G', isPaired)}${rowsCode('K', isPaired)}
void draw(int x, int y) {
  int source = y / groups;
  int row = source * batch + 4 * (y - source * groups);
  part0 = x < units ? G_rows(row, x) : K_rows(row, x - units);
  part1 = x < units ? G_rows(row, units + x) : vec4(0.0);
  part2 = x < units ? G_rows(row, 2 * units + x) : vec4(0.0);
  part3 = x < units ? G_rows(row, 3 * units + x) : vec4(0.0);
}`;

/** Four units a fragment, so that what it fetches of a state takes part in sixteen products. */
const queriesCode = `${rowsCode('h_first')}
void draw(int x, int y) {
  int group = y - to;
  ${[0, 1, 2, 3].map((part) => `query${part} = vec4(0.0);`).join(' ')}
  ${overFormer(
    (h, count) => `for (int i = 0; 2 * i < ${count}; i++) {
    vec4 upper = ${h('2 * i')};
    vec4 lower = 2 * i + 1 < ${count} ? ${h('2 * i + 1')} : vec4(0.0);
    vec4 left = Q_block(2 * x, i);
    vec4 right = Q_block(2 * x + 1, i);
    query0 += upper * left.x + lower * left.z;
    query1 += upper * left.y + lower * left.w;
    query2 += upper * right.x + lower * right.z;
    query3 += upper * right.y + lower * right.w;
  }`,
  )}
}`;

/** Of a source that is padding. */
const none = '-3e38';

const additiveScore = `for (int i = 0; 4 * i < units; i++) {
    ${[0, 1, 2, 3]
      .map(
        (part) =>
          `if (4 * i + ${part} < units) sum += V(0, 4 * i + ${part}) * tanhOf4(query${part}_block(i, y) + part0_block(units + 4 * i + ${part}, row));`,
      )
      .join('\n    ')}
  }`;

const dotScore = overFormer(
  (h, count) =>
    `for (int unit = 0; unit < ${count}; unit++) sum += ${h('unit')} * part0_block(${count} + unit, row);`,
);

const scoresCode = (isAdditive: boolean) => `${isAdditive ? tanhCode : rowsCode('h_first')}
void draw(int x, int y) {
  int group = y - to;
  int row = x * groups + group;
  vec4 sum = vec4(0.0);
  ${isAdditive ? additiveScore : dotScore}
  ivec4 lengths = ivec4(L(0, 4 * group), L(0, 4 * group + 1), L(0, 4 * group + 2), L(0, 4 * group + 3));
  scores = mix(scale * sum, vec4(${none}), greaterThanEqual(ivec4(x), lengths));
}`;

/** A source's part in the softmax, exactly 0 of padding. */
const partOfCode = `
vec4 partOf(vec4 score, vec4 most) {
  return mix(exp(score - most), vec4(0.0), lessThanEqual(score, vec4(${none})));
}`;

const gatesCode = `${partOfCode}
void beside(int x, int group) {
  vec4 most = vec4(${none});
  for (int i = 0; i < sources; i++) most = max(most, Scores_block(i, scoresRow + group));
  vec4 total = vec4(0.0);
  ${[0, 1, 2, 3].map((gate) => `vec4 share${gate} = vec4(0.0);`).join(' ')}
  for (int i = 0; i < sources; i++) {
    vec4 part = partOf(Scores_block(i, scoresRow + group), most);
    int row = i * groups + group;
    total += part;
    ${[0, 1, 2, 3].map((gate) => `share${gate} += part * part${gate}_block(x, row);`).join('\n    ')}
  }
  ${[0, 1, 2, 3].map((gate) => `sum${gate} += share${gate} / total;`).join(' ')}
}`;

/** The softmax of all steps as a matrix. */
const weightsCode = `${partOfCode}${placeCode}
void draw(int x, int y) {${twoPlaces}
  vec4 most = vec4(${none});
  vec4 total = vec4(0.0);
  for (int i = 0; i < sources; i++) {
    most = max(most, vec2(Scores_block(i, upper.x)[upper.y], Scores_block(i, lower.x)[lower.y]).xxyy);
  }
  for (int i = 0; i < sources; i++) {
    total += partOf(vec2(Scores_block(i, upper.x)[upper.y], Scores_block(i, lower.x)[lower.y]).xxyy, most);
  }
  weights = partOf(${blockOf((place, column) => `Scores_block(${column}, ${place}.x)[${place}.y]`)}, most) / total;
}`;

/** @returns pairs, weights, hidden, cell, then the trace. */
function forward(inputs: AttentiveLstmInputs, { scale }: AttentiveLstmAttributes): tf.Tensor[] {
  const { projected, recurrent, hidden: h, cell: c, lengths: L, queryMatrix: Q, vector: V } = inputs;
  const { steps, batch, sources, units } = attentiveLstmSizes(inputs);
  const shape = { steps, batch, units, reverse: false };
  const { groups } = stateLayout(shape);
  const parts = named(
    'part',
    drawWebgl(
      {
        name: 'attentive lstm sources',
        inputs: { G: inputs.gateShares, K: inputs.keys },
        integers: { batch, groups, units },
        code: partsCode(batch % 2 === 0),
      },
      ['part0', 'part1', 'part2', 'part3'],
      [2 * sources * groups, 4 * units],
    ),
  );
  const ofSteps = (width: number) => emptyTexels([2 * steps * groups, 2 * width]);
  const scores = ofSteps(sources);
  const queries = named('query', V ? [0, 1, 2, 3].map(() => ofSteps(Math.ceil(units / 4))) : []);
  const beside: Beside = {
    code: gatesCode,
    prepare(step, before) {
      const rows = { first: step * groups, count: groups };
      if (Q) {
        drawWebglInto(
          {
            name: 'attentive lstm queries',
            inputs: { Q, ...before.inputs },
            integers: { to: rows.first, ...before.integers },
            code: queriesCode,
          },
          queries,
          rows,
        );
      }
      drawWebglInto(
        {
          name: 'attentive lstm scores',
          inputs: { L, part0: parts['part0'] as tf.Tensor, ...(V ? { V, ...queries } : before.inputs) },
          integers: { groups, to: rows.first, ...(V ? { units } : before.integers) },
          floats: { scale: V ? 1 : scale },
          code: scoresCode(V !== undefined),
        },
        { scores },
        rows,
      );
    },
    reads: (step) => ({
      inputs: { Scores: scores, ...parts },
      integers: { sources, groups, scoresRow: step * groups },
    }),
  };
  const { outputs, last, trace } = sequenceForward(
    attentiveCell,
    { projected, recurrent, first: { h, c } },
    shape,
    beside,
  );
  const [weights] = drawWebgl(
    {
      name: 'attentive lstm weights',
      inputs: { Scores: scores },
      integers: { batch, groups, sources },
      code: weightsCode,
    },
    ['weights'],
    [steps * batch, sources],
  ) as [tf.Tensor];
  const [pairs] = drawWebgl(
    {
      name: 'attention contexts',
      inputs: { W: weights, H: inputs.annotations, States: outputs },
      integers: { batch, sources, units },
      code: contextsCode(true, batch % 2 === 0),
    },
    ['contexts'],
    [steps * batch, 2 * units],
  ) as [tf.Tensor];
  return [pairs, weights, ...last, ...traceTensors(trace), ...lookTensors({ weights, parts, queries })];
}

export const webglForward: readonly Variant<AttentiveLstmInputs, AttentiveLstmAttributes>[] = [
  {
    name: 'few draws a step',
    fits: (inputs) => fitsWebgl(attentiveLstmSizes(inputs)),
    run: forward,
  },
];
