import { tf } from '../../tf.ts';
import { hostMemory } from '../hostMemory.ts';

/**
 * UnsortedSegmentSum for the wasm backend, the one kernel it lacks for training: it is the gradient of `gather`, and
 * so of every embedding. out[segmentIds[n]] += x[n], in the order of n, hence the same sum every time.
 */
export function registerUnsortedSegmentSum(): void {
  if (tf.getKernel('UnsortedSegmentSum', 'wasm')) return;
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, segmentIds } = inputs as { x: tf.TensorInfo; segmentIds: tf.TensorInfo };
      const segments = (attrs as { numSegments?: number }).numSegments ?? 0;
      const rest = x.shape.slice(segmentIds.shape.length);
      const width = tf.util.sizeFromShape(rest);
      const memory = hostMemory('wasm', backend);
      const result = memory.allocate([segments, ...rest]);
      const sums = memory.floats(result);
      const values = memory.floats(x);
      const ids = memory.integers(segmentIds);
      sums.fill(0);
      for (let row = 0; row < ids.length; row++) {
        const segment = ids[row] as number;
        if (segment < 0 || segment >= segments) continue;
        const to = segment * width;
        const from = row * width;
        for (let column = 0; column < width; column++) {
          sums[to + column] = (sums[to + column] as number) + (values[from + column] as number);
        }
      }
      return result;
    },
  });
}
