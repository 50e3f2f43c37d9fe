/**
 * The one door to TensorFlow.js: its core operations with the gradients of all of them, and a platform where there
 * is no browser. Backends come through `device/`.
 */
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';

if (tf.env().platform == null) {
  // Under Node: what core asks of a platform, from the standard globals.
  tf.env().setPlatform('standard', {
    fetch: (path: string, init?: RequestInit) => fetch(path, init),
    now: () => performance.now(),
    encode: (text: string) => new TextEncoder().encode(text),
    decode: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes),
    setTimeoutCustom: (callback: () => void, delayMs: number) => {
      setTimeout(callback, delayMs);
    },
    isTypedArray: (
      value: unknown,
    ): value is
      | Float32Array<ArrayBuffer>
      | Int32Array<ArrayBuffer>
      | Uint8Array<ArrayBuffer>
      | Uint8ClampedArray<ArrayBuffer> =>
      value instanceof Float32Array ||
      value instanceof Int32Array ||
      value instanceof Uint8Array ||
      value instanceof Uint8ClampedArray,
  });
  // Keeps the cpu backend from recommending another runtime on the console.
  tf.env().set('IS_NODE', false);
}

/** `tf.tidy` for any object that holds tensors: those survive, everything made on the way is freed. */
export function tidied<T extends object>(run: () => T): T {
  return tf.tidy(run as unknown as () => tf.TensorContainer) as unknown as T;
}

export { tf };
