import { tanhCode } from '../webglMath.ts';

/**
 * The shaders of attention. A fragment works out two neighbouring rows, which stand for two sentences (and two times,
 * where an odd batch begins anew), and two columns.
 */

/**
 * GLSL: `NAME_both(row0, row1, i)` is columns 2i and 2i + 1 of two sentences' rows.
 *
 * @param isPaired whether the batch is even: then they share a texel, which is fetched once
 */
function both(name: string, isPaired: boolean): string {
  return isPaired
    ? `
vec4 ${name}_both(int row0, int row1, int i) { return ${name}_block(i, row0 >> 1); }`
    : `
vec2 ${name}_two(int row, int i) {
  vec4 four = ${name}_block(i, row >> 1);
  return (row & 1) == 0 ? four.xy : four.zw;
}
vec4 ${name}_both(int row0, int row1, int i) { return vec4(${name}_two(row0, i), ${name}_two(row1, i)); }`;
}

/** GLSL: `NAME_weights(row0, row1, source0, source1)`, a number of each row; the sources of a pair are the same. */
function weightsOf(name: string, isPaired: boolean): string {
  return `
vec2 ${name}_weights(int row0, int row1, int source0, int source1) {
  ${
    isPaired
      ? `vec4 four = ${name}_block(source0 >> 1, row0 >> 1); return (source0 & 1) == 0 ? four.xz : four.yw;`
      : `return vec2(${name}(row0, source0), ${name}(row1, source1));`
  }
}`;
}

const sentences = `
int sentenceOf(int row) { return row - (row / batch) * batch; }`;

/**
 * The sum over the columns of left rows 2y, 2y + 1 against those of right rows, of the same sentences, at sources 2x and
 * 2x + 1. `term` is of vec2 `l`, `r` and `v`.
 */
function againstSources(
  { left, right, size, term }: Readonly<Record<'left' | 'right' | 'size' | 'term', string>>,
  hasVector: boolean,
  isPaired: boolean,
): string {
  return `${sentences}${both(right, isPaired)}
float termOf(vec2 l, vec2 r, vec2 v) { return ${term}; }
vec4 against(int x, int y) {
  int s0 = sentenceOf(2 * y);
  int s1 = sentenceOf(2 * y + 1);
  int first = 2 * x * batch;
  int second = first + batch;
  vec4 sum = vec4(0.0);
  for (int i = 0; i <= (${size} - 1) / 2; i++) {
    vec4 l = ${left}_block(i, y);
    vec4 r0 = ${right}_both(first + s0, first + s1, i);
    vec4 r1 = ${right}_both(second + s0, second + s1, i);
    vec2 v = ${hasVector ? 'vec2(V(0, 2 * i), V(0, 2 * i + 1))' : 'vec2(0.0)'};
    if (2 * i + 1 >= ${size}) {
      l.yw = vec2(0.0); r0.yw = vec2(0.0); r1.yw = vec2(0.0); v.y = 0.0;
    }
    sum += vec4(termOf(l.xy, r0.xy, v), termOf(l.xy, r1.xy, v), termOf(l.zw, r0.zw, v), termOf(l.zw, r1.zw, v));
  }
  return sum;
}`;
}

/** Of the sources 2x and 2x + 1 of two rows, those that are real words. */
const realCode = `
bvec4 isReal(int x, int y) {
  ivec2 length = ivec2(L(0, sentenceOf(2 * y)), L(0, sentenceOf(2 * y + 1)));
  return lessThan(ivec4(2 * x, 2 * x + 1, 2 * x, 2 * x + 1), length.xxyy);
}`;

export function scoresCode(isAdditive: boolean, isPaired: boolean): string {
  const term = isAdditive ? 'v.x * tanhOf(l.x + r.x) + v.y * tanhOf(l.y + r.y)' : 'dot(l, r)';
  return `${tanhCode}${againstSources({ left: 'Q', right: 'K', size: 'width', term }, isAdditive, isPaired)}${realCode}
void draw(int x, int y) { scores = mix(vec4(0.0), scale * against(x, y), isReal(x, y)); }`;
}

export const weightsCode = `${sentences}${realCode}
void draw(int x, int y) {
  vec2 most = vec2(-3e38);
  for (int i = 0; i <= (sources - 1) / 2; i++) {
    vec4 four = mix(vec4(-3e38), Scores_block(i, y), isReal(i, y));
    most = max(most, max(four.xz, four.yw));
  }
  vec2 total = vec2(0.0);
  for (int i = 0; i <= (sources - 1) / 2; i++) {
    vec4 four = mix(vec4(0.0), exp(Scores_block(i, y) - most.xxyy), isReal(i, y));
    total += four.xz + four.yw;
  }
  weights = mix(vec4(0.0), exp(Scores_block(x, y) - most.xxyy) / total.xxyy, isReal(x, y));
}`;

export function contextsCode(hasStates: boolean, isPaired: boolean): string {
  const beside = `
  vec4 column = vec4(2 * x, 2 * x + 1, 2 * x, 2 * x + 1);
  int left = 2 * x - units;
  vec4 states = vec4(States(2 * y, left), States(2 * y, left + 1), States(2 * y + 1, left), States(2 * y + 1, left + 1));
  contexts = mix(contexts, states, greaterThanEqual(column, vec4(units)));`;
  return `${sentences}${both('H', isPaired)}
void draw(int x, int y) {
  int s0 = sentenceOf(2 * y);
  int s1 = sentenceOf(2 * y + 1);
  vec4 sum = vec4(0.0);
  for (int source = 0; source < sources; source++) {
    vec4 four = W_block(source >> 1, y);
    vec2 weight = (source & 1) == 0 ? four.xz : four.yw;
    sum += weight.xxyy * H_both(source * batch + s0, source * batch + s1, x);
  }
  contexts = sum;${hasStates ? beside : ''}
}`;
}

/** δa, and 0 where the weight is. */
export function throughCode(hasWeightsGradient: boolean, isPaired: boolean): string {
  const sum = { left: 'DC', right: 'H', size: 'units', term: 'dot(l, r)' };
  return `${againstSources(sum, false, isPaired)}
void draw(int x, int y) {
  vec4 sum = against(x, y)${hasWeightsGradient ? ' + DW_block(x, y)' : ''};
  through = mix(sum, vec4(0.0), equal(W_block(x, y), vec4(0.0)));
}`;
}

/** What the last draws find: δq and δstates by target word; δk, δh and what makes δv by source word. */
export type Piece = 'dq' | 'ds' | 'dk' | 'dh' | 'parts';

export function piecesCode(pieces: readonly Piece[], isAdditive: boolean, isPaired: boolean): string {
  const reads = new Set(pieces.flatMap((piece) => matrices[piece]));
  const weights = new Set(pieces.flatMap((piece) => weightsRead[piece] ?? []));
  return `${tanhCode}${sentences}${[...reads].map((name) => both(name, isPaired)).join('')}
${[...weights].map((name) => weightsOf(name, isPaired)).join('')}
${pieces.map((piece) => pieceCode(piece, isAdditive, pieces)).join('\n')}
void draw(int x, int y) { ${pieces.map((piece) => `${piece} = ${piece}_of(x, y);`).join(' ')} }`;
}

/** Which matrices a piece reads by halves of a row. */
const matrices: Readonly<Record<Piece, readonly string[]>> = {
  dq: ['K'],
  ds: [],
  dk: ['Q'],
  dh: ['DC'],
  parts: ['Q'],
};

/** And by weights of source words. */
const weightsRead: Readonly<Partial<Record<Piece, string>>> = { dk: 'Pairs', dh: 'W', parts: 'Pairs' };

const vectorAt = 'vec4(V(0, 2 * x), V(0, 2 * x + 1), V(0, 2 * x), V(0, 2 * x + 1))';

/** @param beside the pieces of the draw: δk and what makes δv are found together, of the same energies */
function pieceCode(piece: Piece, isAdditive: boolean, beside: readonly Piece[]): string {
  const isTogether = beside.includes('dk') && beside.includes('parts');
  switch (piece) {
    case 'dq':
      return `
vec4 dq_of(int x, int y) {
  int s0 = sentenceOf(2 * y);
  int s1 = sentenceOf(2 * y + 1);
  vec4 sum = vec4(0.0);
  ${isAdditive ? 'vec4 query = Q_block(x, y);' : ''}
  for (int source = 0; source < sources; source++) {
    vec4 four = Pairs_block(source >> 1, y);
    vec2 gradient = (source & 1) == 0 ? four.xz : four.yw;
    vec4 key = K_both(source * batch + s0, source * batch + s1, x);
    ${isAdditive ? 'vec4 e = tanhOf4(query + key); sum += gradient.xxyy * (1.0 - e * e);' : 'sum += gradient.xxyy * key;'}
  }
  return ${isAdditive ? `${vectorAt} * sum` : 'sum'};
}`;
    case 'ds':
      return `
vec4 ds_of(int x, int y) {
  int column = 2 * x + units;
  return vec4(DC(2 * y, column), DC(2 * y, column + 1), DC(2 * y + 1, column), DC(2 * y + 1, column + 1));
}`;
    case 'dk':
      return isAdditive
        ? (isTogether ? 'vec4 energies = vec4(0.0);' : '') +
            overTime(
              'dk',
              'Pairs',
              'Q',
              `vec4 e = tanhOf4(row + own); sum += weight * (1.0 - e * e);${isTogether ? ' energies += weight * e;' : ''}`,
              `${vectorAt} * sum`,
            )
        : overTime('dk', 'Pairs', 'Q', 'sum += weight * row;', 'sum');
    case 'parts':
      return isTogether
        ? 'vec4 parts_of(int x, int y) { return energies; }'
        : overTime('parts', 'Pairs', 'Q', 'sum += weight * tanhOf4(row + own);', 'sum');
    case 'dh':
      return overTime('dh', 'W', 'DC', 'sum += weight * row;', 'sum');
    default:
      return piece satisfies never;
  }
}

/** The sum over the target words of two sentences at their sources. */
function overTime(name: Piece, weights: string, matrix: string, add: string, result: string): string {
  return `
vec4 ${name}_of(int x, int y) {
  int s0 = sentenceOf(2 * y);
  int s1 = sentenceOf(2 * y + 1);
  int source0 = 2 * y / batch;
  int source1 = (2 * y + 1) / batch;
  vec4 sum = vec4(0.0);
  ${add.includes('own') ? 'vec4 own = K_block(x, y);' : ''}
  for (int time = 0; time < steps; time++) {
    int row0 = time * batch + s0;
    int row1 = time * batch + s1;
    vec4 weight = ${weights}_weights(row0, row1, source0, source1).xxyy;
    vec4 row = ${matrix}_both(row0, row1, x);
    ${add}
  }
  return ${result};
}`;
}
