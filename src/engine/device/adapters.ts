import type { Backend } from '../../protocol/device.ts';

/** What stands behind each backend on this device, found out without TensorFlow.js. */
export interface Adapter {
  /** The driver's own name; empty for wasm and cpu. */
  readonly name: string;
  /** A GPU drawn by the processor: correct, but slower than wasm. */
  readonly isSoftware: boolean;
}

/** @returns the adapter, or a sentence saying why there is none. */
export async function findAdapter(backend: Backend): Promise<Adapter | string> {
  switch (backend) {
    case 'webgpu':
      return findWebGpu();
    case 'webgl':
      return findWebGl();
    case 'wasm':
      return typeof WebAssembly === 'object'
        ? { name: '', isSoftware: false }
        : 'This browser has no WebAssembly.';
    case 'cpu':
      return { name: '', isSoftware: false };
    default:
      return backend satisfies never;
  }
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|warp/i;

async function findWebGpu(): Promise<Adapter | string> {
  const gpu = typeof navigator === 'undefined' ? undefined : navigator.gpu;
  if (!gpu) return 'This browser has no WebGPU.';
  try {
    const adapter = await gpu.requestAdapter();
    if (!adapter) return 'WebGPU found no graphics adapter.';
    const { vendor, architecture, device, description } = adapter.info;
    const name =
      [description || device, vendor, architecture].filter(Boolean).join(' · ') || 'unnamed adapter';
    const isFallback = 'isFallbackAdapter' in adapter.info && adapter.info.isFallbackAdapter === true;
    return { name, isSoftware: isFallback || softwareNames.test(name) };
  } catch (error) {
    return `WebGPU refused: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function findWebGl(): Adapter | string {
  if (typeof OffscreenCanvas === 'undefined') return 'This browser has no WebGL in workers.';
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return 'This browser has no WebGL 2.';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  const rendersFloats = gl.getExtension('EXT_color_buffer_float') !== null;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  if (!rendersFloats)
    return 'WebGL cannot write 32-bit numbers here, and training in 16 bits goes wrong silently.';
  return { name, isSoftware: softwareNames.test(name) };
}
