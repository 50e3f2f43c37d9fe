import { tf } from '../../engine/tf.ts';

/**
 * Leaves memory of these shapes full of NaN for the next tensors to be made of, as a GPU's buffers are used again: a
 * number that a kernel forgets to write then shows.
 */
export async function poison(shapes: readonly (readonly number[])[]): Promise<void> {
  const tensors = tf.tidy(() =>
    // On WebGL a product leaves its numbers as ours do, in textures of four to a texel; what it is made of does not.
    shapes.flatMap((shape) => [0, 1].map(() => tf.mul(tf.fill([...shape], Number.NaN), 2))),
  );
  tf.dispose(tensors);
  // What was freed is there to be used again once the queue has been handed over.
  const last = tf.tidy(() => tf.add(tf.scalar(0), 1));
  await last.data();
  last.dispose();
}
