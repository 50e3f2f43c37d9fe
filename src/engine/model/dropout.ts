import type { Random } from '../../core/random/random.ts';
import { tf } from '../tf.ts';

/**
 * Dropout (Srivastava et al. 2014), inverted: each value is 0 with the given probability, and the others grow to keep
 * the mean.
 *
 * @param place names what is dropped; variational masks are remembered by it
 * @param rows [T·B, width], time-major
 */
export type Dropout = (place: string, rows: tf.Tensor2D, batch: number) => tf.Tensor2D;

export const noDropout: Dropout = (_, rows) => rows;

/**
 * For one pass through the network, within one `tf.tidy`. The masks are drawn on the host, so that they are the same on
 * every backend.
 *
 * - `plain`: each value of each time step on its own.
 * - `variational`: one mask a sentence and place, the same at all its time steps (Gal and Ghahramani 2016, equation 7),
 *   on what enters and leaves the layers; recurrent connections stay whole.
 */
export function createDropout({
  rate,
  kind,
  random,
}: {
  rate: number;
  kind: 'plain' | 'variational';
  random: Random;
}): Dropout {
  if (rate === 0) return noDropout;
  const kept = 1 / (1 - rate);
  const masks = new Map<string, tf.Tensor2D>();

  function draw(place: string, rows: number, width: number): tf.Tensor2D {
    const stream = streamOf(place);
    return tf.tensor2d(
      Float32Array.from({ length: rows * width }, () => (stream.next() < rate ? 0 : kept)),
      [rows, width],
    );
  }

  // Each place draws from a stream of its own, which goes on where the place is passed once a time step.
  const streams = new Map<string, Random>();
  function streamOf(place: string): Random {
    const stream = streams.get(place) ?? random.stream(place);
    streams.set(place, stream);
    return stream;
  }

  return (place, rows, batch) => {
    const [length, width] = rows.shape;
    if (kind === 'plain') return tf.mul(rows, draw(place, length, width));
    const mask = masks.get(place) ?? draw(place, batch, width);
    masks.set(place, mask);
    return tf.mul(rows, length === batch ? mask : tf.tile(mask, [length / batch, 1]));
  };
}
