import type { DeviceLimits } from '../../core/spec/settingsTrouble.ts';
import type { Backend } from '../../protocol/device.ts';
import { tf } from '../tf.ts';

/** What the current backend can hold. @param backend its name */
export function deviceLimits(backend: Backend): DeviceLimits {
  const unlimited = { backend, maxTextureSize: null, maxBufferBytes: null };
  switch (backend) {
    case 'webgl':
      return { ...unlimited, maxTextureSize: tf.env().getNumber('WEBGL_MAX_TEXTURE_SIZE') };
    case 'webgpu': {
      const { device } = tf.backend() as unknown as { device: GPUDevice };
      const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
      return { ...unlimited, maxBufferBytes: Math.min(maxBufferSize, maxStorageBufferBindingSize) };
    }
    case 'wasm':
    case 'cpu':
      return unlimited;
    default:
      return backend satisfies never;
  }
}
