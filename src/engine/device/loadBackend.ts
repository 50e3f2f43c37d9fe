import type { Backend } from '../../protocol/device.ts';
import { registerIdentity } from '../kernels/identity/identity.ts';
import { registerUnsortedSegmentSum } from '../kernels/unsortedSegmentSum/unsortedSegmentSum.ts';
import { tf } from '../tf.ts';
import { watchDevice } from './lostDevice.ts';

/**
 * Brings a backend's code in and makes it the current one.
 *
 * @param wasmUrl where the SIMD build of the wasm backend lies.
 * @throws Error saying why it will not run.
 */
export async function loadBackend(backend: Backend, wasmUrl: string): Promise<void> {
  await bringIn(backend, wasmUrl);
  // setBackend answers false instead of throwing, and another backend may then be the current one.
  const isSet = await tf.setBackend(backend);
  await tf.ready();
  if (!isSet || tf.getBackend() !== backend) throw new Error(`${backend} could not be started.`);
  if (backend === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new Error('WebGL cannot write 32-bit numbers here, and training in 16 bits goes wrong silently.');
  }
  watchDevice();
}

async function bringIn(backend: Backend, wasmUrl: string): Promise<void> {
  switch (backend) {
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      return;
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      // Fewer programs: shapes become uniforms. And textures of shapes that no longer occur are given back.
      tf.env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
      tf.env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', 512 * 1024 * 1024);
      return;
    case 'wasm': {
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
      if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) {
        throw new Error('This browser has WebAssembly without its SIMD instructions.');
      }
      if (tf.findBackend('wasm') === null) {
        const files = [
          'tfjs-backend-wasm.wasm',
          'tfjs-backend-wasm-simd.wasm',
          'tfjs-backend-wasm-threaded-simd.wasm',
        ];
        setWasmPaths(Object.fromEntries(files.map((file) => [file, wasmUrl])), true);
      }
      registerUnsortedSegmentSum();
      registerIdentity();
      return;
    }
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      return;
    default:
      backend satisfies never;
  }
}
