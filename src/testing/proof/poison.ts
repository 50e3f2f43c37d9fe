import { tf } from '../../engine/tf.ts';

/**
 * Leaves memory of these shapes full of NaN for the next tensors to be made of, as a GPU's buffers are used again: a
 * number that a kernel forgets to write then shows.
 */
export async function poison(shapes: readonly (readonly number[])[]): Promise<void> {
  const tensors = shapes.flatMap((shape) => [0, 1].map(() => tf.fill([...shape], Number.NaN)));
  tf.dispose(tensors);
  // What was freed is there to be used again once the queue has been handed over.
  const last = tf.tidy(() => tf.add(tf.scalar(0), 1));
  await last.data();
  last.dispose();
}
