import { tf } from '../src/engine/tf.ts';

/**
 * How often the device is asked to compute while something runs. On GPUs that is where every path ends, TensorFlow.js's
 * kernels and ours: draw calls on WebGL, compute dispatches on WebGPU. On wasm and cpu it is the kernels of
 * TensorFlow.js, our blocks among them, and the kernels within those; what other threads do is not seen.
 */
export async function countDispatches(run: () => Promise<unknown>): Promise<number> {
  const counter = { count: 0 };
  const restore = watch(tf.getBackend(), counter);
  try {
    await run();
  } finally {
    restore();
  }
  return counter.count;
}

function watch(backend: string, counter: { count: number }): () => void {
  switch (backend) {
    case 'webgl':
      return countCalls(
        WebGL2RenderingContext.prototype,
        ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'],
        counter,
      );
    case 'webgpu':
      return countCalls(
        GPUComputePassEncoder.prototype,
        ['dispatchWorkgroups', 'dispatchWorkgroupsIndirect'],
        counter,
      );
    default: {
      const restores = tf
        .getKernelsForBackend(backend)
        .map((kernel) => countCalls(kernel, ['kernelFunc'], counter));
      return () => restores.forEach((restore) => void restore());
    }
  }
}

type Call = (this: unknown, ...values: unknown[]) => unknown;

/** @returns what puts the methods back as they were */
function countCalls(target: object, names: readonly string[], counter: { count: number }): () => void {
  const methods = target as Record<string, Call>;
  const originals = names.map((name) => [name, methods[name] as Call] as const);
  for (const [name, original] of originals) {
    methods[name] = function counted(...values) {
      counter.count++;
      return original.apply(this, values);
    };
  }
  return () => {
    for (const [name, original] of originals) methods[name] = original;
  };
}
