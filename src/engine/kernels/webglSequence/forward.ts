import { tf } from '../../tf.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { drawWebgl, drawWebglInto, emptyTexels } from '../webglDraw.ts';
import {
  type Beside,
  ofState,
  type Pair,
  paddingCode,
  pairInputs,
  rowOf,
  rowsCode,
  type State,
  stateCode,
  stateLayout,
  type WebglCell,
} from './cell.ts';

export interface SequenceInputs {
  /** [T·B, gates·H] */
  readonly projected: tf.Tensor;
  /** [T·B, 1]; without it there is no padding. */
  readonly mask?: tf.Tensor;
  /** [H, gates·H] */
  readonly recurrent: tf.Tensor;
  /** [B, H] of each state. */
  readonly first: Readonly<Partial<Record<State, tf.Tensor>>>;
  readonly bias?: tf.Tensor;
}

/** For the backward pass. All but `before` and `first` have a layout of ours. */
export interface SequenceTrace {
  /** A texel (x, y) has the weights from unit y to each gate of unit x. */
  readonly weights: tf.Tensor;
  /** h before each step, [T·B, H] in the order of the positions. */
  readonly before: tf.Tensor;
  /** Of each state. */
  readonly first: readonly tf.Tensor[];
  /** Of each state and of what is kept, the even and the odd. */
  readonly texels: readonly tf.Tensor[];
}

/**
 * @param beside adds to `sum0`… of unit x; its draws are given h before the step, as {@link overFormer} reads it
 * @returns outputs [T·B, H], each state after the last step [B, H], and the trace
 */
export function sequenceForward(
  cell: WebglCell,
  inputs: SequenceInputs,
  shape: SequenceShape,
  beside?: Beside,
): { outputs: tf.Tensor; last: tf.Tensor[]; trace: SequenceTrace } {
  const { steps, batch, units, reverse } = shape;
  const layout = stateLayout(shape);
  const { groups } = layout;
  const names = [...cell.states, ...cell.kept];
  const [weights] = drawWebgl(
    {
      name: `${cell.name} weights`,
      inputs: { R: inputs.recurrent },
      integers: { units },
      code: weightsCode(cell),
    },
    ['weights'],
    [2 * units, 2 * units],
  ) as [tf.Tensor];
  const texels = names.map((): Pair => {
    const size = [2 * layout.rows, 2 * units];
    return [emptyTexels(size), emptyTexels(size)];
  });
  const pairOf = (name: string) => texels[names.indexOf(name)] as Pair;
  const firsts = Object.fromEntries(
    cell.states.map((state) => [`${state}_first`, inputs.first[state] as tf.Tensor]),
  );
  const masked = { ...(inputs.mask && { M: inputs.mask }) };
  const code = stepCode(cell, { mask: inputs.mask !== undefined, evenBatch: batch % 2 === 0 }, beside);
  for (let index = 0; index < steps; index++) {
    const time = reverse ? steps - 1 - index : index;
    const to = rowOf(layout, index + 1);
    const former = {
      from: rowOf(layout, index),
      firstUnits: index === 0 ? units : 0,
      laterUnits: index === 0 ? 0 : units,
    };
    const olds = Object.fromEntries(
      cell.states.map((state) => [`${state}_from`, ofState(pairOf(state), index)]),
    );
    beside?.prepare(index, {
      inputs: { h_first: firsts['h_first'] as tf.Tensor, h_from: olds['h_from'] as tf.Tensor },
      integers: former,
    });
    const more = beside?.reads(index);
    drawWebglInto(
      {
        name: `${cell.name} forward`,
        inputs: {
          P: inputs.projected,
          ...masked,
          W: weights,
          ...firsts,
          ...olds,
          ...(inputs.bias && { bias: inputs.bias }),
          ...more?.inputs,
        },
        integers: {
          units,
          row0: time * batch,
          ...former,
          to,
          ...more?.integers,
        },
        code,
      },
      Object.fromEntries(names.map((name) => [name, ofState(pairOf(name), index + 1)])),
      { first: to, count: groups },
    );
  }
  const [outputs, before] = drawWebgl(
    {
      name: `${cell.name} outputs`,
      inputs: { ...masked, h_first: firsts['h_first'] as tf.Tensor, ...pairInputs('h', pairOf('h')) },
      integers: { batch, groups, turn: reverse ? steps - 1 : -1 },
      code: outputsCode(inputs.mask !== undefined),
    },
    ['outputs', 'before'],
    [steps * batch, units],
  ) as [tf.Tensor, tf.Tensor];
  const last = drawWebgl(
    {
      name: `${cell.name} last`,
      inputs: Object.fromEntries(
        cell.states.map((state) => [`${state}_from`, ofState(pairOf(state), steps)]),
      ),
      integers: { from: rowOf(layout, steps) },
      code: lastCode(cell),
    },
    cell.states.map((state) => `${state}_last`),
    [batch, units],
  );
  const trace = {
    weights,
    before,
    first: Object.values(firsts).map((tensor) => tf.clone(tensor)),
    texels: texels.flat(),
  };
  return { outputs, last, trace };
}

function weightsCode({ recurrentFactors: gates }: WebglCell): string {
  const four = [0, 1, 2, 3].map((gate) => (gate < gates.length ? `R(y, ${gate} * units + x)` : '0.0'));
  return `void draw(int x, int y) { weights = vec4(${four.join(', ')}); }`;
}

/**
 * GLSL: the code of a loop over the units of h before the step, as a {@link Beside} is given it, for each of the two ways
 * in which that lies; of the loops one has nothing to do.
 *
 * @param write of how a unit's texel is read, and how many units there are
 */
export function overFormer(write: (h: (unit: string) => string, count: string) => string): string {
  return `${write((unit) => `h_first_rows(4 * group, ${unit})`, 'firstUnits')}
  ${write((unit) => `h_from_block(${unit}, from + group)`, 'laterUnits')}`;
}

function stepCode(
  { recurrentFactors, states, step }: WebglCell,
  has: { mask: boolean; evenBatch: boolean },
  beside?: Beside,
): string {
  const gates = recurrentFactors.map((_, gate) => gate);
  const add = gates.map((gate) => `sum${gate} += four * w.${'xyzw'[gate]};`).join(' ');
  const old = (state: State) =>
    `${state}_old = firstUnits > 0 ? ${state}_first_rows(sentence, x) : ${state}_from_block(x, from + group);`;
  return `
${gates.map((gate) => `vec4 sum${gate} = vec4(0.0); vec4 read${gate};`).join('\n')}
${states.map((state) => `vec4 ${state}_old;${rowsCode(`${state}_first`)}`).join('\n')}
${rowsCode('P', has.evenBatch)}
${paddingCode(has.mask)}
${step}
${beside?.code ?? ''}
void draw(int x, int y) {
  int group = y - to;
  int sentence = 4 * group;
  ${overFormer(
    (h, count) => `for (int k = 0; k < ${count}; k++) {
    vec4 four = ${h('k')};
    vec4 w = W_block(x, k);
    ${add}
  }`,
  )}
  ${beside ? 'beside(x, group);' : ''}
  ${gates.map((gate) => `read${gate} = P_rows(row0 + sentence, ${gate} * units + x);`).join('\n  ')}
  ${states.map(old).join('\n  ')}
  cell(x);
  bvec4 isPadding = isPaddingAt(row0 + sentence);
  ${states.map((state) => `${state} = mix(${state}, ${state}_old, isPadding);`).join('\n  ')}
}`;
}

/** What reads states number by number. `turn` is the last position where time runs backwards. */
const outputsCode = (hasMask: boolean) => `${stateCode('h')}
float after(int row, int unit, int more) {
  int time = row / batch;
  int sentence = row - time * batch;
  int state = (turn < 0 ? time : turn - time) + more;
  float h = h_of(unit, sentence >> 2, state)[sentence & 3];
  return state == 0 ? h_first(sentence, unit) : h;
}
float output_(int row, int unit) { return ${hasMask ? 'M(row, 0) == 0.0 ? 0.0 : ' : ''}after(row, unit, 1); }
void draw(int x, int y) {
  int column = 2 * x;
  int row = 2 * y;
  outputs = vec4(output_(row, column), output_(row, column + 1), output_(row + 1, column), output_(row + 1, column + 1));
  before = vec4(after(row, column, 0), after(row, column + 1, 0), after(row + 1, column, 0), after(row + 1, column + 1, 0));
}`;

/** Four sentences' two units, of which a 2×2 block is the upper or the lower half. */
function lastCode({ states }: WebglCell): string {
  return `
void draw(int x, int y) {
${states
  .map(
    (state) => `
  vec4 ${state}0 = ${state}_from_block(2 * x, from + (y >> 1));
  vec4 ${state}1 = ${state}_from_block(2 * x + 1, from + (y >> 1));
  ${state}_last = (y & 1) == 0 ? vec4(${state}0.x, ${state}1.x, ${state}0.y, ${state}1.y) : vec4(${state}0.z, ${state}1.z, ${state}0.w, ${state}1.w);`,
  )
  .join('')}
}`;
}
