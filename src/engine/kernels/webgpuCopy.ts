import type { tf } from '../tf.ts';
import { bufferOf, webgpuBackend } from './webgpuProgram.ts';

/**
 * Copies between tensors of many shapes and one flat tensor that holds them one after the other, on WebGPU: commands of
 * the queue, not dispatches. A shader can then treat a whole network's parameters as one array.
 */

/** @param flat [Σ sizes], float32, written */
export function gatherInto(flat: tf.Tensor, parts: readonly tf.Tensor[]): void {
  copyAll(flat, parts, (encoder, whole, offset, part, bytes) =>
    encoder.copyBufferToBuffer(part, 0, whole, offset, bytes),
  );
}

/** @param parts float32, written in place */
export function scatterFrom(flat: tf.Tensor, parts: readonly tf.Tensor[]): void {
  copyAll(flat, parts, (encoder, whole, offset, part, bytes) =>
    encoder.copyBufferToBuffer(whole, offset, part, 0, bytes),
  );
  forgetHostValues(parts);
}

/** What was read of tensors before they were written in place is no longer so. */
export function forgetHostValues(written: readonly tf.Tensor[]): void {
  const { tensorMap } = webgpuBackend();
  for (const { dataId } of written) tensorMap.get(dataId).values = null;
}

function copyAll(
  flat: tf.Tensor,
  parts: readonly tf.Tensor[],
  copy: (
    encoder: GPUCommandEncoder,
    whole: GPUBuffer,
    offset: number,
    part: GPUBuffer,
    bytes: number,
  ) => void,
): void {
  const backend = webgpuBackend();
  const [whole, ...buffers] = [flat, ...parts].map(bufferOf) as [GPUBuffer, ...GPUBuffer[]];
  for (const { dataId } of [flat, ...parts]) backend.commandQueueOwnedIds.add(dataId);
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  let offset = 0;
  for (const [at, part] of parts.entries()) {
    const bytes = 4 * part.size;
    copy(backend.commandEncoder as GPUCommandEncoder, whole, offset, buffers[at] as GPUBuffer, bytes);
    offset += bytes;
  }
}
