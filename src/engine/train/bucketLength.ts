import { lengthBucket } from '../../core/spec/lengthBucket.ts';
import { tf } from '../tf.ts';

/**
 * GPU backends compile programs, and keep textures or buffers, for every tensor shape they meet. There, sequence lengths
 * are rounded up to a few values, so that shapes repeat. wasm and cpu compile nothing: there a length stays as it is.
 *
 * @param backend the current one by default
 */
export function bucketLength(length: number, backend: string = tf.getBackend()): number {
  return compilesPerShape(backend) ? lengthBucket(length) : length;
}

/** Both lengths of a batch: on GPUs one for the two, so that there are no more shapes than buckets. */
export function bucketLengths(
  { source, target }: { source: number; target: number },
  backend: string = tf.getBackend(),
): { sourceLength: number; targetLength: number } {
  if (!compilesPerShape(backend)) return { sourceLength: source, targetLength: target };
  const both = bucketLength(Math.max(source, target), backend);
  return { sourceLength: both, targetLength: both };
}

/** Whether a new shape costs a GPU time to compile for. */
export function compilesPerShape(backend: string): boolean {
  return backend === 'webgl' || backend === 'webgpu';
}
