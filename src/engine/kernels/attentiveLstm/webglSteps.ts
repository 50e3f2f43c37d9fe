import { tf } from '../../tf.ts';
import { lstmCell } from '../lstmSequence/webgl.ts';
import { fitsTexture } from '../webglDraw.ts';
import { fitsSequence, stateLayout, type WebglCell } from '../webglSequence/cell.ts';
import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';

/**
 * The attentive LSTM on WebGL: the LSTM of `webglSequence`, and beside each of its steps the draws that ask and score. What
 * is known of all steps in a layout of ours stands as states do there, four sentences a texel, but in one texture: step t
 * begins at row t·groups, and no draw reads what it writes. So do the sources, i at row i·groups.
 */
export const attentiveCell: WebglCell = { ...lstmCell, name: 'attentive lstm' };

export type WebglSizes = Pick<AttentiveLstmSizes, 'steps' | 'batch' | 'sources' | 'units'>;

export function fitsWebgl({ steps, batch, sources, units }: WebglSizes): boolean {
  const shape = { steps, batch, units, reverse: false };
  const { groups } = stateLayout(shape);
  return (
    fitsSequence(attentiveCell, shape) &&
    fitsTexture(2 * sources, 2 * sources * groups, steps * batch, sources * batch)
  );
}

/** GLSL: where row t·B + b of a matrix lies in such a texture: its row and its component. */
export const placeCode = `
ivec2 placeOf(int row) {
  int time = row / batch;
  int sentence = row - time * batch;
  return ivec2(time * groups + (sentence >> 2), sentence & 3);
}`;

/** GLSL: the 2×2 numbers of a matrix at rows 2y and columns 2x, from code for one of them. */
export function blockOf(number: (place: string, column: string) => string): string {
  const [left, right] = ['2 * x', '2 * x + 1'];
  return `vec4(${['upper', 'lower']
    .flatMap((place) => [number(place, left), number(place, right)])
    .join(', ')})`;
}

/** GLSL: the places of the rows 2y and 2y + 1. */
export const twoPlaces = `
  ivec2 upper = placeOf(2 * y);
  ivec2 lower = placeOf(2 * y + 1);`;

/** What of the looks at the source the backward pass needs, beside the trace of the LSTM. */
export interface WebglLooks {
  /** a: [T·B, S] */
  readonly weights: tf.Tensor;
  /** `part0`…: the shares of each gate and, beside the first, the keys; sources down. */
  readonly parts: Readonly<Record<string, tf.Tensor>>;
  /** `query0`…: every fourth unit from the first, the second, …; steps down. None where the state itself asks. */
  readonly queries: Readonly<Record<string, tf.Tensor>>;
}

export function lookTensors({ weights, parts, queries }: WebglLooks): tf.Tensor[] {
  return [tf.clone(weights), ...Object.values(parts), ...Object.values(queries)];
}

export function looksOf([weights, ...tensors]: readonly tf.Tensor[]): WebglLooks {
  const [parts, queries] = [named('part', tensors.slice(0, 4)), named('query', tensors.slice(4))];
  return { weights: weights as tf.Tensor, parts, queries };
}

/** Tensors as the inputs or targets of a draw. */
export function named(name: string, tensors: readonly tf.Tensor[]): Record<string, tf.Tensor> {
  return Object.fromEntries(tensors.map((tensor, at) => [`${name}${at}`, tensor]));
}
