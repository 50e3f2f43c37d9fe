import type { tf } from '../../tf.ts';
import { productTransposedA } from '../product/product.ts';
import type { SequenceShape } from '../timeSteps.ts';
import { drawWebgl, drawWebglInto, emptyTexels } from '../webglDraw.ts';
import {
  ofState,
  type Pair,
  pairInputs,
  partsOf,
  rowOf,
  rowsCode,
  type State,
  stateCode,
  stateLayout,
  type WebglCell,
} from './cell.ts';
import type { SequenceTrace } from './forward.ts';

export interface SequenceGradientInputs {
  readonly mask: tf.Tensor;
  readonly trace: SequenceTrace;
  /** [T·B, H] */
  readonly outputsGradient: tf.Tensor;
  /** [B, H], of each state after the last step. */
  readonly lastGradients: readonly tf.Tensor[];
}

export interface SequenceGradients {
  /** [T·B, gates·H] */
  readonly projected: tf.Tensor2D;
  /** [T·B, gates·H], of the recurrent sums: the same tensor where they enter as what is read does. */
  readonly sums: tf.Tensor2D;
  /** [H, gates·H] */
  readonly recurrent: tf.Tensor2D;
  /** [B, H], of each state before the first step. */
  readonly first: tf.Tensor[];
}

export function sequenceBackward(
  cell: WebglCell,
  { mask, trace, outputsGradient, lastGradients }: SequenceGradientInputs,
  shape: SequenceShape,
): SequenceGradients {
  const { steps, batch, units, reverse } = shape;
  const layout = stateLayout(shape);
  const { groups } = layout;
  const names = [...cell.states, ...cell.kept];
  const pairOf = (name: string) => trace.texels.slice(2 * names.indexOf(name)) as unknown as Pair;
  const timeOf = (index: number) => (reverse ? steps - 1 - index : index);
  const turn = reverse ? steps - 1 : -1;

  const factorNames = cell.multiplied.map((_, at) => `factor${at}`);
  const factors = drawWebgl(
    {
      name: `${cell.name} factors`,
      inputs: {
        M: mask,
        ...Object.assign({}, ...names.map((name) => pairInputs(name, pairOf(name)))),
        ...Object.fromEntries(
          cell.states.map((state, at) => [`${state}_first`, trace.first[at] as tf.Tensor]),
        ),
      },
      integers: { batch, groups, turn },
      code: factorsCode(cell),
    },
    factorNames,
    [2 * steps * groups, 2 * units],
  );
  const factorInputs = Object.fromEntries(factors.map((tensor, at) => [`factor${at}`, tensor]));

  // δ of the state after step t, with all that comes to it, stands where that state stands; δ of the first at 0.
  const parts = partsOf(cell, units);
  const partNames = cell.states.flatMap((state) => numbers(parts.count).map((part) => `d${state}${part}`));
  const texels = partNames.map((): Pair => {
    const size = [2 * layout.rows, 2 * parts.width];
    return [emptyTexels(size), emptyTexels(size)];
  });
  const code = stepCode(cell, parts.count);
  for (let index = steps - 1; index >= -1; index--) {
    const to = rowOf(layout, index + 1);
    const isLast = index === steps - 1;
    const hasStep = index >= 0;
    const kept = Object.values(cell.carried);
    drawWebglInto(
      {
        name: `${cell.name} backward`,
        inputs: {
          W: trace.weights,
          M: mask,
          DO: outputsGradient,
          ...factorInputs,
          ...Object.fromEntries(
            cell.states.map((state, at) => [`d${state}_last`, lastGradients[at] as tf.Tensor]),
          ),
          ...Object.fromEntries(
            partNames.map((name, at) => [`${name}_from`, ofState(texels[at] as Pair, index)]),
          ),
          ...(cell.joining &&
            Object.fromEntries(cell.states.map((name) => [name, ofState(pairOf(name), index + 1)]))),
          ...Object.fromEntries(kept.map((name) => [name, ofState(pairOf(name), index)])),
        },
        integers: {
          units,
          partWidth: parts.width,
          row0: hasStep ? timeOf(index) * batch : 0,
          rowNext: isLast ? 0 : timeOf(index + 1) * batch,
          from: isLast ? 0 : rowOf(layout, index + 2),
          to,
          factorRow: (index + 1) * groups,
          isLast: isLast ? 1 : 0,
          hasStep: hasStep ? 1 : 0,
          loops: isLast ? 0 : parts.width,
        },
        code,
      },
      Object.fromEntries(partNames.map((name, at) => [name, ofState(texels[at] as Pair, index + 1)])),
      { first: to, count: groups },
    );
  }
  const first = drawWebgl(
    {
      name: `${cell.name} first gradients`,
      inputs: Object.fromEntries(partNames.map((name, at) => [`${name}_from`, (texels[at] as Pair)[0]])),
      integers: { partWidth: parts.width },
      code: firstCode(cell, parts.count),
    },
    cell.states.map((state) => `d${state}_first`),
    [batch, units],
  );
  const gather = (gates: readonly number[]) =>
    drawWebgl(
      {
        name: `${cell.name} gate gradients`,
        inputs: {
          ...factorInputs,
          ...Object.assign({}, ...partNames.map((name, at) => pairInputs(name, texels[at] as Pair))),
        },
        integers: { units, batch, groups, turn, partWidth: parts.width },
        code: gatesCode(cell, parts.count, gates),
      },
      ['gates'],
      [steps * batch, gates.length * units],
    )[0] as tf.Tensor2D;
  const projected = gather(cell.projectedFactors);
  const isSame = cell.projectedFactors.every((factor, gate) => factor === cell.recurrentFactors[gate]);
  const sums = isSame ? projected : gather(cell.recurrentFactors);
  return { projected, sums, recurrent: productTransposedA(trace.before as tf.Tensor2D, sums), first };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function factorsCode({ states, kept, factors, multiplied }: WebglCell): string {
  const names = [...states, ...kept];
  return `
${names.map((name) => `vec4 ${name};${stateCode(name)}`).join('')}
${states.map((state) => `vec4 ${state}_old;${rowsCode(`${state}_first`)}`).join('')}
${rowsCode('M')}
${factors}
void draw(int x, int y) {
  int step = y / groups;
  int group = y - step * groups;
  int time = turn < 0 ? step : turn - step;
  ${names.map((name) => `${name} = ${name}_of(x, group, step + 1);`).join('\n  ')}
  ${states.map((state) => `${state}_old = step == 0 ? ${state}_first_rows(4 * group, x) : ${state}_of(x, group, step);`).join('\n  ')}
  cell();
  bvec4 isPadding = equal(M_rows(time * batch + 4 * group, 0), vec4(0.0));
  ${multiplied.map((_, at) => `factor${at} = mix(factor${at}, vec4(0.0), isPadding);`).join('\n  ')}
}`;
}

/** All that comes to the states after step t, from what came to those after step t + 1. */
function stepCode(cell: WebglCell, count: number): string {
  const { states, recurrentFactors, multiplied, carried, joining } = cell;
  const parts = numbers(count);
  const products = recurrentFactors.map((factor, gate) => {
    const value = `factor${factor}_block(unit, factorRow + group) * d${multiplied[factor]}`;
    return `vec4 gate${gate} = unit < units ? ${value} : vec4(0.0);`;
  });
  const sum = recurrentFactors.map((_, gate) => `gate${gate} * w.${'xyzw'[gate]}`).join(' + ');
  const stateAfter = (state: State, part: number, product: string) => {
    const next = `d${state}${part}_from_block(x, from + group)`;
    const passed = carried[state] ? `${carried[state]}_block(unit, from + group) * next` : 'vec4(0.0)';
    return `
    vec4 next = ${next};
    vec4 d${state} = isLast == 1 ? d${state}_last_rows(sentence, unit) : ${product} + mix(${passed}, next, wasPadding);`;
  };
  return `
${rowsCode('DO')}${rowsCode('M')}${states.map((state) => rowsCode(`d${state}_last`)).join('')}
${joining ?? ''}
void draw(int x, int y) {
  int group = y - to;
  int sentence = 4 * group;
  ${parts.map((part) => `vec4 product${part} = vec4(0.0);`).join(' ')}
  for (int k = 0; k < loops; k++) {
${parts
  .map(
    (part) => `    {
      int unit = k + ${part} * partWidth;
      ${states.map((state) => `vec4 d${state} = d${state}${part}_from_block(k, from + group);`).join(' ')}
      ${products.join('\n      ')}
      vec4 w;
      ${parts.map((to) => `w = W_block(unit, x + ${to} * partWidth); product${to} += ${sum};`).join('\n      ')}
    }`,
  )
  .join('\n')}
  }
  bvec4 wasPadding = equal(M_rows(rowNext + sentence, 0), vec4(0.0));
  bvec4 isPadding = equal(hasStep == 1 ? M_rows(row0 + sentence, 0) : vec4(0.0), vec4(0.0));
${parts
  .map(
    (part) => `  {
    int unit = x + ${part} * partWidth;${stateAfter('h', part, `product${part}`)}
    dh = mix(dh + DO_rows(row0 + sentence, unit), dh, isPadding);
    dh${part} = unit < units ? dh : vec4(0.0);
${
  states.includes('c')
    ? `    {${stateAfter('c', part, 'vec4(0.0)')}
    dc = mix(dc + dh * joining(h_block(unit, to + group), c_block(unit, to + group)), dc, isPadding);
    dc${part} = unit < units ? dc : vec4(0.0);
    }`
    : ''
}
  }`,
  )
  .join('\n')}
}`;
}

/** Four sentences' units, of which a 2×2 block is the upper or the lower half. */
function firstCode({ states }: WebglCell, count: number): string {
  const of = (state: State) => `
vec2 d${state}_of(int unit, int y) {
  int part = unit / partWidth;
  unit -= part * partWidth;
  vec4 four = vec4(0.0);
${numbers(count)
  .map((part) => `  if (part == ${part}) four = d${state}${part}_from_block(unit, y >> 1);`)
  .join('\n')}
  return (y & 1) == 0 ? four.xy : four.zw;
}`;
  const set = (state: State) => `
  vec2 d${state}_left = d${state}_of(2 * x, y);
  vec2 d${state}_right = d${state}_of(2 * x + 1, y);
  d${state}_first = vec4(d${state}_left.x, d${state}_right.x, d${state}_left.y, d${state}_right.y);`;
  return `${states.map(of).join('')}
void draw(int x, int y) {${states.map(set).join('')}
}`;
}

/** The gradients of the gates as a matrix. */
function gatesCode({ states, multiplied }: WebglCell, count: number, gates: readonly number[]): string {
  const of = (state: State) => `${numbers(count)
    .map((part) => stateCode(`d${state}${part}`))
    .join('')}
float d${state}_at(int unit, int sentence, int state) {
  int part = unit / partWidth;
  int place = unit - part * partWidth;
  vec4 four = vec4(0.0);
${numbers(count)
  .map((part) => `  if (part == ${part}) four = d${state}${part}_of(place, sentence >> 2, state);`)
  .join('\n')}
  return four[sentence & 3];
}`;
  const gate = (factor: number, at: number) =>
    `if (gate == ${at}) return factor${factor}_block(unit, row)[sentence & 3] * d${multiplied[factor]}_at(unit, sentence, step + 1);`;
  return `${states.map(of).join('')}
float number(int place, int column) {
  int time = place / batch;
  int sentence = place - time * batch;
  int step = turn < 0 ? time : turn - time;
  int row = step * groups + (sentence >> 2);
  int gate = column / units;
  int unit = column - gate * units;
  ${gates.map(gate).join('\n  ')}
  return 0.0;
}
void draw(int x, int y) {
  int column = 2 * x;
  int row = 2 * y;
  gates = vec4(number(row, column), number(row, column + 1), number(row + 1, column), number(row + 1, column + 1));
}`;
}
