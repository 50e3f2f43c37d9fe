import type { tf } from '../../tf.ts';
import { webglColumnSums } from '../product/webgl.ts';
import { drawWebgl, fitsTexture } from '../webglDraw.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { attentionSizes, gradientSizes } from './attentionSizes.ts';
import { contextsCode, type Piece, piecesCode, scoresCode, throughCode, weightsCode } from './webglCode.ts';

/**
 * Attention on WebGL: a draw each for scores, weights and contexts; backward one for δa, one for δscore, and one each for
 * what has a row for every target word and what has one for every source word.
 */
export function fitsForward({ queries, keys, annotations }: AttentionInputs): boolean {
  return fitsTexture(...queries.shape, ...keys.shape, 2 * annotations.shape[1]);
}

/** @returns contexts, weights */
export function webglForward(inputs: AttentionInputs, { scale }: AttentionAttributes): tf.Tensor[] {
  const { queries: Q, keys: K, annotations: H, lengths: L, vector, states } = inputs;
  const sizes = attentionSizes(inputs, L.shape[0], states !== undefined);
  const { batch, steps, sources, width, units, hasStates } = sizes;
  const rows = steps * batch;
  const isPaired = batch % 2 === 0;
  const [scores] = drawWebgl(
    {
      name: 'attention scores',
      inputs: { Q, K, L, ...(vector && { V: vector }) },
      integers: { batch, width },
      floats: { scale: vector ? 1 : scale },
      code: scoresCode(vector !== undefined, isPaired),
    },
    ['scores'],
    [rows, sources],
  ) as [tf.Tensor];
  const [weights] = drawWebgl(
    {
      name: 'attention weights',
      inputs: { Scores: scores, L },
      integers: { batch, sources },
      code: weightsCode,
    },
    ['weights'],
    [rows, sources],
  ) as [tf.Tensor];
  const [contexts] = drawWebgl(
    {
      name: 'attention contexts',
      inputs: { W: weights, H, ...(states && { States: states }) },
      integers: { batch, sources, units },
      code: contextsCode(hasStates, isPaired),
    },
    ['contexts'],
    [rows, hasStates ? 2 * units : units],
  ) as [tf.Tensor];
  return [contexts, weights];
}

export function fitsBackward({ queries, keys, contextsGradient }: AttentionGradientInputs): boolean {
  return fitsTexture(...queries.shape, ...keys.shape, ...contextsGradient.shape);
}

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
export function webglBackward(inputs: AttentionGradientInputs, { scale }: AttentionAttributes): tf.Tensor[] {
  const sizes = gradientSizes(inputs);
  const { batch, steps, sources, width, units, hasStates } = sizes;
  const {
    queries: Q,
    keys: K,
    annotations: H,
    weights: W,
    contextsGradient: DC,
    vector,
    weightsGradient,
  } = inputs;
  const isAdditive = vector !== undefined;
  const rows = steps * batch;
  const isPaired = batch % 2 === 0;
  const [through] = drawWebgl(
    {
      name: 'attention through',
      inputs: { W, DC, H, ...(weightsGradient && { DW: weightsGradient }) },
      integers: { batch, units },
      code: throughCode(weightsGradient !== undefined, isPaired),
    },
    ['through'],
    [rows, sources],
  ) as [tf.Tensor];
  const [pairs] = drawWebgl(
    {
      name: 'attention score gradients',
      inputs: { W, Through: through },
      integers: { sources },
      floats: { scale: vector ? 1 : scale },
      code: pairsCode,
    },
    ['pairs'],
    [rows, sources],
  ) as [tf.Tensor];
  const given = { Q, K, Pairs: pairs, W, DC, ...(vector && { V: vector }) };
  /** Pieces of one size in one draw, else each in its own. */
  const draw = (pieces: readonly Piece[], length: number, isTogether: boolean): tf.Tensor[] => {
    if (!isTogether && pieces.length > 1) return pieces.flatMap((piece) => draw([piece], length, true));
    const names = new Set(pieces.flatMap((piece) => piecesReads[piece]));
    return drawWebgl(
      {
        name: `attention ${pieces.join(' and ')}`,
        inputs: Object.fromEntries(Object.entries(given).filter(([name]) => names.has(name) || name === 'V')),
        integers: { batch, steps, sources, units },
        code: piecesCode(pieces, isAdditive, isPaired),
      },
      pieces,
      [length, pieces[0] === 'dq' || pieces[0] === 'dk' || pieces[0] === 'parts' ? width : units],
    );
  };
  const isSquare = width === units;
  const [queries, states] = draw(hasStates ? ['dq', 'ds'] : ['dq'], rows, isSquare);
  const [keys, annotations, parts] = draw(
    isAdditive ? ['dk', 'dh', 'parts'] : ['dk', 'dh'],
    sources * batch,
    isSquare,
  );
  const vectors = parts ? [webglColumnSums(parts as tf.Tensor2D)] : [];
  return [queries, keys, annotations, ...vectors, ...(states ? [states] : [])] as tf.Tensor[];
}

/** δscore, with the dot product's scale. */
const pairsCode = `
void draw(int x, int y) {
  vec2 mean = vec2(0.0);
  for (int i = 0; i <= (sources - 1) / 2; i++) {
    vec4 four = W_block(i, y) * Through_block(i, y);
    mean += four.xz + four.yw;
  }
  pairs = scale * W_block(x, y) * (Through_block(x, y) - mean.xxyy);
}`;

const piecesReads: Readonly<Record<Piece, readonly string[]>> = {
  dq: ['Q', 'K', 'Pairs'],
  ds: ['DC'],
  dk: ['Q', 'K', 'Pairs'],
  dh: ['W', 'DC'],
  parts: ['Q', 'K', 'Pairs'],
};
