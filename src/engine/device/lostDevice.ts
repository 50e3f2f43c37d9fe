import { EngineError } from '../../protocol/errors.ts';
import { webgpuBackend } from '../kernels/webgpuProgram.ts';
import { tf } from '../tf.ts';

/**
 * A graphics device can be lost at any time: the driver is reset, or the browser's graphics process dies. TensorFlow.js
 * does not look: on WebGL whoever reads numbers waits for ever for a fence that cannot pass, and on both the backend
 * stays with the device that is gone.
 */

/** The part of TensorFlow.js's WebGL context that waits for the device; its package keeps the types to itself. */
interface Gpgpu {
  readonly gl: WebGL2RenderingContext;
  pollFence(fence: Fence): Promise<void>;
}

interface Fence {
  readonly isFencePassed: () => boolean;
}

const watched = new WeakSet<Gpgpu | GPUDevice>();
const gone = new WeakSet<GPUDevice>();

/** From now on it is known when the device of the current backend is lost, and reading from it then fails. */
export function watchForLoss(): void {
  if (tf.getBackend() === 'webgl') failWhenLost();
  else if (tf.getBackend() === 'webgpu') noteWhenLost(webgpuBackend().device);
}

function noteWhenLost(device: GPUDevice): void {
  if (watched.has(device)) return;
  watched.add(device);
  void device.lost.then(() => gone.add(device));
}

function failWhenLost(): void {
  const gpgpu = currentGpgpu();
  if (watched.has(gpgpu)) return;
  watched.add(gpgpu);
  const { gl } = gpgpu;
  const poll = gpgpu.pollFence.bind(gpgpu);
  gpgpu.pollFence = async (fence) => {
    await poll({ ...fence, isFencePassed: () => gl.isContextLost() || fence.isFencePassed() });
    if (gl.isContextLost()) throw lost();
  };
}

/** On WebGPU, word of a lost device comes after the failures it causes: a busy device process takes its time. */
const WORD_COMES_WITHIN_MS = 2000;

/** @returns what to say in place of whatever failed, where it failed because the device is lost; null elsewhere */
export async function lossOfDevice(): Promise<EngineError | null> {
  if (tf.getBackend() === 'webgpu' && !isDeviceLost()) {
    await Promise.race([
      webgpuBackend().device.lost,
      new Promise((resolve) => setTimeout(resolve, WORD_COMES_WITHIN_MS)),
    ]);
  }
  return isDeviceLost() ? lost() : null;
}

/** Lets the current backend, whose device is lost, begin anew with another one. Its tensors are gone. */
export function replaceLostBackend(): void {
  const name = tf.getBackend();
  const factory = tf.findBackendFactory(name);
  try {
    tf.removeBackend(name);
  } catch {
    // Some of what it frees needs the device.
    delete tf.engine().registry[name];
  }
  tf.registerBackend(name, factory);
}

/** Whether the device of the current backend is known to be lost. */
export function isDeviceLost(): boolean {
  if (tf.getBackend() === 'webgl') return currentGpgpu().gl.isContextLost();
  return tf.getBackend() === 'webgpu' && gone.has(webgpuBackend().device);
}

function lost(): EngineError {
  return new EngineError({
    code: 'device-lost',
    message: 'The graphics device was lost, and the network on it.',
    nextStep: 'Choose a backend: training goes on from the last good step.',
  });
}

function currentGpgpu(): Gpgpu {
  return (tf.backend() as unknown as { readonly gpgpu: Gpgpu }).gpgpu;
}
