import { tanhCode } from '../webglMath.ts';

/**
 * The shaders of attention. A fragment works out two neighbouring rows, which stand for two sentences (and two times,
 * where an odd batch begins anew), and two columns.
 */

/** GLSL: `NAME_two(row, i)` is columns 2i and 2i + 1 of a row. */
function two(name: string): string {
  return `
vec2 ${name}_two(int row, int i) {
  vec4 four = ${name}_block(i, row >> 1);
  return (row & 1) == 0 ? four.xy : four.zw;
}`;
}

const sentences = `
int sentenceOf(int row) { return row - (row / batch) * batch; }`;

/**
 * The sum over the columns of left rows 2y, 2y + 1 against those of right rows, of the same sentences, at sources 2x and
 * 2x + 1. `term` is of vec2 `l`, `r` and `v`.
 */
function againstSources(left: string, right: string, size: string, term: string, hasVector: boolean): string {
  return `${sentences}${two(right)}
float termOf(vec2 l, vec2 r, vec2 v) { return ${term}; }
vec4 against(int x, int y) {
  int s0 = sentenceOf(2 * y);
  int s1 = sentenceOf(2 * y + 1);
  int first = 2 * x * batch;
  int second = first + batch;
  vec4 sum = vec4(0.0);
  for (int i = 0; i <= (${size} - 1) / 2; i++) {
    vec4 l = ${left}_block(i, y);
    vec2 r00 = ${right}_two(first + s0, i);
    vec2 r01 = ${right}_two(second + s0, i);
    vec2 r10 = ${right}_two(first + s1, i);
    vec2 r11 = ${right}_two(second + s1, i);
    vec2 v = ${hasVector ? 'vec2(V(0, 2 * i), V(0, 2 * i + 1))' : 'vec2(0.0)'};
    if (2 * i + 1 >= ${size}) {
      l.yw = vec2(0.0); r00.y = 0.0; r01.y = 0.0; r10.y = 0.0; r11.y = 0.0; v.y = 0.0;
    }
    sum += vec4(termOf(l.xy, r00, v), termOf(l.xy, r01, v), termOf(l.zw, r10, v), termOf(l.zw, r11, v));
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

export function scoresCode(isAdditive: boolean): string {
  const term = isAdditive ? 'v.x * tanhOf(l.x + r.x) + v.y * tanhOf(l.y + r.y)' : 'dot(l, r)';
  return `${tanhCode}${againstSources('Q', 'K', 'width', term, isAdditive)}${realCode}
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

export function contextsCode(hasStates: boolean): string {
  const beside = `
  vec4 column = vec4(2 * x, 2 * x + 1, 2 * x, 2 * x + 1);
  int left = 2 * x - units;
  vec4 states = vec4(States(2 * y, left), States(2 * y, left + 1), States(2 * y + 1, left), States(2 * y + 1, left + 1));
  contexts = mix(contexts, states, greaterThanEqual(column, vec4(units)));`;
  return `${sentences}${two('H')}
void draw(int x, int y) {
  int s0 = sentenceOf(2 * y);
  int s1 = sentenceOf(2 * y + 1);
  vec4 sum = vec4(0.0);
  for (int source = 0; source < sources; source++) {
    vec4 four = W_block(source >> 1, y);
    vec2 weight = (source & 1) == 0 ? four.xz : four.yw;
    sum += weight.xxyy * vec4(H_two(source * batch + s0, x), H_two(source * batch + s1, x));
  }
  contexts = sum;${hasStates ? beside : ''}
}`;
}

/** δa, and 0 where the weight is. */
export function throughCode(hasWeightsGradient: boolean): string {
  return `${againstSources('DC', 'H', 'units', 'dot(l, r)', false)}
void draw(int x, int y) {
  vec4 sum = against(x, y)${hasWeightsGradient ? ' + DW_block(x, y)' : ''};
  through = mix(sum, vec4(0.0), equal(W_block(x, y), vec4(0.0)));
}`;
}

/** What the last draws find: δq and δstates by target word; δk, δh and what makes δv by source word. */
export type Piece = 'dq' | 'ds' | 'dk' | 'dh' | 'parts';

export function piecesCode(pieces: readonly Piece[], isAdditive: boolean): string {
  const reads = pieces.flatMap((piece) => matrices[piece]);
  return `${tanhCode}${sentences}${[...new Set(reads)].map(two).join('')}
${pieces.map((piece) => pieceCode(piece, isAdditive)).join('\n')}
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

const vectorAt = 'vec4(V(0, 2 * x), V(0, 2 * x + 1), V(0, 2 * x), V(0, 2 * x + 1))';

function pieceCode(piece: Piece, isAdditive: boolean): string {
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
    vec4 key = vec4(K_two(source * batch + s0, x), K_two(source * batch + s1, x));
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
        ? overTime(
            'dk',
            'Pairs',
            'Q',
            'vec4 e = tanhOf4(row + own); sum += weight * (1.0 - e * e);',
            `${vectorAt} * sum`,
          )
        : overTime('dk', 'Pairs', 'Q', 'sum += weight * row;', 'sum');
    case 'parts':
      return overTime('parts', 'Pairs', 'Q', 'sum += weight * tanhOf4(row + own);', 'sum');
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
    vec4 weight = vec2(${weights}(row0, source0), ${weights}(row1, source1)).xxyy;
    vec4 row = vec4(${matrix}_two(row0, x), ${matrix}_two(row1, x));
    ${add}
  }
  return ${result};
}`;
}
