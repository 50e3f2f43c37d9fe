import { type DropoutAttributes, seededDropout } from '../kernels/dropout/dropout.ts';
import { mix } from '../kernels/dropout/keeps.ts';
import type { tf } from '../tf.ts';

/**
 * Dropout (Srivastava et al. 2014), inverted: each value is 0 with the given probability, and the others grow to keep
 * the mean.
 *
 * @param place names what is dropped; where it is passed again, once a time step, it is another place
 * @param rows [T·B, width], time-major
 */
export type Dropout = (place: string, rows: tf.Tensor2D, batch: number) => tf.Tensor2D;

export const noDropout: Dropout = (_, rows) => rows;

/** Which sentences of a whole batch are looked at. */
export type SentenceShare = Pick<DropoutAttributes, 'firstSentence' | 'allSentences'>;

/** Seeds of dropout are below this: {@link seededDropout}. */
export const dropoutSeeds = 2 ** 24;

/**
 * For one pass through the network.
 *
 * - `plain`: each value of each time step on its own.
 * - `variational`: one mask a sentence and place, the same at all its time steps (Gal and Ghahramani 2016, equation 7),
 *   on what enters and leaves the layers; recurrent connections stay whole.
 *
 * @param seed [1], int32, from 0 to below {@link dropoutSeeds}
 * @param share which sentences of the whole batch these are; all of them by default
 */
export function createDropout({
  rate,
  kind,
  seed,
  share,
}: {
  rate: number;
  kind: 'plain' | 'variational';
  seed: tf.Tensor1D;
  share?: SentenceShare;
}): Dropout {
  if (rate === 0) return noDropout;
  const perSentence = kind === 'variational';
  const passes = new Map<string, number>();
  return (place, rows, batch) => {
    const pass = perSentence ? 0 : (passes.get(place) ?? 0);
    passes.set(place, pass + 1);
    const salt = saltOf(`${place} ${pass}`);
    return seededDropout(
      { rows, seed },
      { rate, salt, perSentence, batch, firstSentence: 0, allSentences: batch, ...share },
    );
  };
}

/** @returns 31 bits */
function saltOf(place: string): number {
  let salt = 0;
  for (const character of place) salt = mix(salt ^ (character.codePointAt(0) as number));
  return salt >>> 1;
}
