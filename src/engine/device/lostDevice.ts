import { EngineError } from '../../protocol/errors.ts';
import { tf } from '../tf.ts';

/**
 * A WebGL context can be lost at any time: the driver is reset, or the browser's graphics process dies. TensorFlow.js
 * does not look: whoever reads numbers then waits for ever for a fence that cannot pass.
 */

/** The part of TensorFlow.js's WebGL context that waits for the device; its package keeps the types to itself. */
interface Gpgpu {
  readonly gl: WebGL2RenderingContext;
  pollFence(fence: Fence): Promise<void>;
}

interface Fence {
  readonly isFencePassed: () => boolean;
}

const watched = new WeakSet<Gpgpu>();

/** From now on, reading from the current backend, which is WebGL, fails once its context is lost. */
export function failWhenLost(): void {
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

/** @returns what to say in place of whatever failed, where it failed because the device is lost; null elsewhere */
export function lossOfDevice(): EngineError | null {
  return tf.getBackend() === 'webgl' && currentGpgpu().gl.isContextLost() ? lost() : null;
}

function lost(): EngineError {
  return new EngineError({
    code: 'device-lost',
    message: 'The graphics device was lost, and the network on it.',
    nextStep: 'Reload the page; if it happens again, choose another backend before training.',
  });
}

function currentGpgpu(): Gpgpu {
  return (tf.backend() as unknown as { readonly gpgpu: Gpgpu }).gpgpu;
}
