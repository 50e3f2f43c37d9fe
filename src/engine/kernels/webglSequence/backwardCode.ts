import { type Beside, paddingCode, rowsCode, type State, stateCode, type WebglCell } from './cell.ts';

/** The shaders of the backward pass. */

export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** What there is of what may be missing. */
interface Has {
  readonly mask: boolean;
  /** Gradients of the last states. */
  readonly last: boolean;
  readonly evenBatch: boolean;
}

export function factorsCode({ states, kept, factors, multiplied }: WebglCell, hasMask: boolean): string {
  const names = [...states, ...kept];
  return `
${names.map((name) => `vec4 ${name};${stateCode(name)}`).join('')}
${states.map((state) => `vec4 ${state}_old;${rowsCode(`${state}_first`)}`).join('')}
${paddingCode(hasMask)}
${factors}
void draw(int x, int y) {
  int step = y / groups;
  int group = y - step * groups;
  int time = turn < 0 ? step : turn - step;
  ${names.map((name) => `${name} = ${name}_of(x, group, step + 1);`).join('\n  ')}
  ${states.map((state) => `${state}_old = step == 0 ? ${state}_first_rows(4 * group, x) : ${state}_of(x, group, step);`).join('\n  ')}
  cell();
  bvec4 isPadding = isPaddingAt(time * batch + 4 * group);
  ${multiplied.map((_, at) => `factor${at} = mix(factor${at}, vec4(0.0), isPadding);`).join('\n  ')}
}`;
}

/** All that comes to the states after step t, from what came to those after step t + 1. */
export function stepCode(cell: WebglCell, count: number, has: Has, beside?: Beside): string {
  const { states, joining } = cell;
  const parts = numbers(count);
  const units = parts.map((part) => `x * ${count} + ${part}`);
  return `
${rowsCode('DO', has.evenBatch)}${joining ?? ''}${productsCode(cell, has, units.length, beside)}
void draw(int x, int y) {
  int group = y - to;
  int sentence = 4 * group;
  ${productsOf(cell, count, units, beside)}
  bvec4 isPadding = isPaddingAt(row0 + sentence);
${parts
  .map(
    (part) => `  {
    int unit = ${units[part]};
    vec4 dh = dh_before(product${part}, dh${part}_from_block(x, from + group), wasPadding, unit, sentence, from + group);
    dh = mix(dh + DO_rows(row0 + sentence, outputsAt + unit), dh, isPadding);
    dh${part} = unit < units ? dh : vec4(0.0);
${
  states.includes('c')
    ? `    vec4 dc = dc_before(vec4(0.0), dc${part}_from_block(x, from + group), wasPadding, unit, sentence, from + group);
    dc = mix(dc + dh * joining(h_block(unit, to + group), c_block(unit, to + group)), dc, isPadding);
    dc${part} = unit < units ? dc : vec4(0.0);`
    : ''
}
  }`,
  )
  .join('\n')}
}`;
}

/**
 * All that comes to the states before the first step, as matrices. A fragment takes four sentences' two units, of which a
 * 2×2 block is the upper or the lower half.
 */
export function firstCode(cell: WebglCell, count: number, has: Has, beside?: Beside): string {
  const { states } = cell;
  const units = ['2 * x', '2 * x + 1'];
  const before = (state: State, at: number) => {
    const next = partAt(count, (part) => `d${state}${part}_from_block(unit / ${count}, from + group)`);
    const product = state === 'h' ? `product${at}` : 'vec4(0.0)';
    return `
  {
    int unit = ${units[at]};
    d${state}_unit${at} = d${state}_before(${product}, ${next}, wasPadding, unit, sentence, from + group);
  }`;
  };
  return `${productsCode(cell, has, units.length, beside)}
void draw(int x, int y) {
  int group = y >> 1;
  int sentence = 4 * group;
  ${productsOf(cell, count, units, beside)}
  ${states.map((state) => `vec4 d${state}_unit0; vec4 d${state}_unit1;`).join(' ')}
  ${states.map((state) => `${before(state, 0)}${before(state, 1)}`).join('')}
  bool isUpper = (y & 1) == 0;
${states
  .map(
    (state) =>
      `  d${state}_first = isUpper ? vec4(d${state}_unit0.x, d${state}_unit1.x, d${state}_unit0.y, d${state}_unit1.y) : vec4(d${state}_unit0.z, d${state}_unit1.z, d${state}_unit0.w, d${state}_unit1.w);`,
  )
  .join('\n')}
}`;
}

/** GLSL: δ before a step that was carried out, or what was given where there was none yet. */
function productsCode({ states, carried }: WebglCell, has: Has, products: number, beside?: Beside): string {
  const last = (state: State) => (has.last ? `d${state}_last_rows(sentence, unit)` : 'vec4(0.0)');
  const before = (state: State) => `
vec4 d${state}_before(vec4 product, vec4 next, bvec4 wasPadding, int unit, int sentence, int row) {
  vec4 passed = ${carried[state] ? `${carried[state]}_block(unit, row) * next` : 'vec4(0.0)'};
  return isLast == 1 ? ${last(state)} : product + mix(passed, next, wasPadding);
}`;
  return `${paddingCode(has.mask)}
${states.map((state) => (has.last ? rowsCode(`d${state}_last`) : '') + before(state)).join('')}
${numbers(products)
  .map((at) => `vec4 product${at} = vec4(0.0);`)
  .join(' ')}
${beside?.code ?? ''}`;
}

/** GLSL: `product0`… of each of the units, the sums over all gates of all units. */
function productsOf(
  { states, recurrentFactors, multiplied }: WebglCell,
  count: number,
  units: readonly string[],
  beside?: Beside,
): string {
  const gates = recurrentFactors.map((factor, gate) => {
    const value = `factor${factor}_block(unit, factorRow + group) * d${multiplied[factor]}`;
    return `vec4 gate${gate} = unit < units ? ${value} : vec4(0.0);`;
  });
  const sum = recurrentFactors.map((_, gate) => `gate${gate} * w.${'xyzw'[gate]}`).join(' + ');
  return `for (int k = 0; k < loops; k++) {
${numbers(count)
  .map(
    (part) => `    {
      int unit = k * ${count} + ${part};
      ${states.map((state) => `vec4 d${state} = d${state}${part}_from_block(k, from + group);`).join(' ')}
      ${gates.join('\n      ')}
      vec4 w;
      ${units.map((to, at) => `w = W_block(unit, ${to}); product${at} += ${sum};`).join('\n      ')}
    }`,
  )
  .join('\n')}
  }
  ${beside ? 'if (isLast == 0) beside(x, group);' : ''}
  bvec4 wasPadding = isPaddingAt(rowNext + sentence);`;
}

/** What `unit` has in its part. */
export function partAt(count: number, of: (part: number) => string): string {
  return numbers(count)
    .slice(1)
    .reduce((rest, part) => `(unit % ${count} == ${part} ? ${of(part)} : ${rest})`, of(0));
}

/** GLSL: where the gradients of the gates at a place of the sequence lie. */
function placeCode({ states }: WebglCell, count: number): string {
  return `${states.flatMap((state) => numbers(count).map((part) => stateCode(`d${state}${part}`))).join('')}
struct Place { int row; int group; int state; int lane; };
Place placeOf(int row) {
  int time = row / batch;
  int sentence = row - time * batch;
  int step = turn < 0 ? time : turn - time;
  int group = sentence >> 2;
  return Place(step * groups + group, group, step + 1, sentence & 3);
}`;
}

/**
 * The gradients of the gates, each a part of the matrix; for an even number of units, of which each part of a state has
 * every second or fourth.
 *
 * @param isPaired whether rows 2y and 2y + 1 are sentences of one texel, as in an even batch: then it is fetched once
 */
export function gatePartsCode(
  cell: WebglCell,
  count: number,
  gates: readonly number[],
  isPaired: boolean,
): string {
  const { states, multiplied } = cell;
  const column = (texel: (place: string) => string) =>
    isPaired
      ? `both(${texel('upper')}, upper.lane)`
      : `vec2(${texel('upper')}[upper.lane], ${texel('lower')}[lower.lane])`;
  const block = (texel: (place: string, side: number) => string) =>
    `vec4(${[0, 1].map((side) => column((place) => texel(place, side))).join(', ')}).xzyw`;
  const stateAt = (state: State, place: string, side: number) => {
    const of = (part: number) => `d${state}${part}_of(2 * x / ${count}, ${place}.group, ${place}.state)`;
    return count === 2 ? of(side) : `((x & 1) == 0 ? ${of(side)} : ${of(side + 2)})`;
  };
  return `${placeCode(cell, count)}
vec2 both(vec4 four, int lane) { return lane == 0 ? four.xy : four.zw; }
void draw(int x, int y) {
  Place upper = placeOf(2 * y);
  Place lower = placeOf(2 * y + 1);
  ${states
    .map((state) => `vec4 d${state} = ${block((place, side) => stateAt(state, place, side))};`)
    .join('\n  ')}
  ${gates
    .map(
      (factor, gate) =>
        `gate${gate} = ${block((place, side) => `factor${factor}_block(2 * x + ${side}, ${place}.row)`)} * d${multiplied[factor]};`,
    )
    .join('\n  ')}
}`;
}

/** The same number by number, for an odd number of units. */
export function gateNumbersCode(cell: WebglCell, count: number, gates: readonly number[]): string {
  const { multiplied } = cell;
  const stateAt = (state: State) =>
    partAt(count, (part) => `d${state}${part}_of(unit / ${count}, at.group, at.state)`);
  return `${placeCode(cell, count)}
float number(Place at, int column) {
  int gate = column / units;
  int unit = column - gate * units;
  ${gates
    .map(
      (factor, gate) =>
        `if (gate == ${gate}) return (factor${factor}_block(unit, at.row) * ${stateAt(multiplied[factor] as State)})[at.lane];`,
    )
    .join('\n  ')}
  return 0.0;
}
void draw(int x, int y) {
  Place upper = placeOf(2 * y);
  Place lower = placeOf(2 * y + 1);
  gates = vec4(number(upper, 2 * x), number(upper, 2 * x + 1), number(lower, 2 * x), number(lower, 2 * x + 1));
}`;
}
