import { bufferOf, webgpuBackend } from '../kernels/webgpuProgram.ts';
import type { tf } from '../tf.ts';

/**
 * The numbers of a small tensor on WebGPU as they are when the commands given so far have run, even where later ones
 * overwrite them. Nothing waits for it but the promise.
 */
export async function readLater(tensor: tf.Tensor): Promise<Float32Array> {
  const { device } = webgpuBackend();
  const bytes = 4 * tensor.size;
  const staging = device.createBuffer({
    size: bytes,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(bufferOf(tensor), 0, staging, 0, bytes);
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  const values = new Float32Array(staging.getMappedRange().slice(0));
  staging.destroy();
  return values;
}
