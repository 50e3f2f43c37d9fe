import { tf } from '../tf.ts';
import type { WebgpuBackend } from './webgpuProgram.ts';

/**
 * Copies between tensors of many shapes and one flat tensor that holds them one after the other, on WebGPU: commands of
 * the queue, not dispatches. A shader can then treat a whole network's parameters as one array.
 */

/** @param flat [Σ sizes], float32, written */
export function gatherInto(flat: tf.Tensor, parts: readonly tf.Tensor[]): void {
  copyAll(flat, parts, (encoder, flatBuffer, offset, part, bytes) =>
    encoder.copyBufferToBuffer(part, 0, flatBuffer, offset, bytes),
  );
}

/** @param parts float32, written in place */
export function scatterFrom(flat: tf.Tensor, parts: readonly tf.Tensor[]): void {
  copyAll(flat, parts, (encoder, flatBuffer, offset, part, bytes) =>
    encoder.copyBufferToBuffer(flatBuffer, offset, part, 0, bytes),
  );
  const { tensorMap } = tf.backend() as unknown as WebgpuBackend;
  // What was read of them before is no longer so.
  for (const { dataId } of parts) tensorMap.get(dataId).values = null;
}

function copyAll(
  flat: tf.Tensor,
  parts: readonly tf.Tensor[],
  copy: (encoder: GPUCommandEncoder, flat: GPUBuffer, offset: number, part: GPUBuffer, bytes: number) => void,
): void {
  const backend = tf.backend() as unknown as WebgpuBackend;
  for (const { dataId } of [flat, ...parts]) {
    backend.uploadToGPU(dataId);
    backend.commandQueueOwnedIds.add(dataId);
  }
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  const bufferOf = ({ dataId }: tf.Tensor) => backend.tensorMap.get(dataId).resource;
  let offset = 0;
  for (const part of parts) {
    const bytes = 4 * part.size;
    copy(backend.commandEncoder, bufferOf(flat), offset, bufferOf(part), bytes);
    offset += bytes;
  }
}
