import type { Worker } from '@playwright/test';

/**
 * Ways to break an engine from inside its worker. A WebGL context is met where it is used: what TensorFlow.js calls next
 * tells which one it holds.
 */

/** The WebGL context is lost as a read of numbers begins, and stays lost. */
export function loseContext(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { fenceSync } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.fenceSync = function (...args) {
      WebGL2RenderingContext.prototype.fenceSync = fenceSync;
      const sync = fenceSync.apply(this, args);
      this.getExtension('WEBGL_lose_context')?.loseContext();
      return sync;
    };
  });
}

/** The WebGL context is lost, and there again at once: blank, and to all appearance well. */
export function loseAndRestoreContext(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { fenceSync } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.fenceSync = function (...args) {
      WebGL2RenderingContext.prototype.fenceSync = fenceSync;
      const extension = this.getExtension('WEBGL_lose_context');
      this.canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        setTimeout(() => extension?.restoreContext());
      });
      extension?.loseContext();
      return fenceSync.apply(this, args);
    };
  });
}

/** What the device is asked to compute is never done: no read of numbers ever ends. */
export function hang(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    WebGL2RenderingContext.prototype.clientWaitSync = function () {
      return this.TIMEOUT_EXPIRED;
    };
  });
}

/** Notes the WebGPU devices that the engine makes from now on, for the two faults below. */
export function noteDevices(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const devices: GPUDevice[] = [];
    Object.assign(globalThis, { devices });
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (descriptor) {
      const device = await requestDevice.call(this, descriptor);
      devices.push(device);
      return device;
    };
  });
}

export function destroyDevice(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { devices } = globalThis as unknown as { devices: GPUDevice[] };
    for (const device of devices) device.destroy();
  });
}

/** The device is given a command that it refuses, and nobody waits for its answer. */
export function sendBadCommand(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { devices } = globalThis as unknown as { devices: GPUDevice[] };
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.MAP_WRITE;
    devices.at(-1)?.createBuffer({ size: 16, usage });
  });
}

/** An error that nothing catches. */
export function throwInside(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
}

/** The worker ends without a word. */
export function terminate(engine: Worker): Promise<void> {
  return engine.evaluate(() => self.close());
}

/** Until {@link mendWebGl}: WebGL draws nothing, so that every loss and every gradient is 0. */
export function stopDrawing(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { drawElements, drawArrays } = WebGL2RenderingContext.prototype;
    Object.assign(globalThis, { whole: { drawElements, drawArrays } });
    Object.assign(WebGL2RenderingContext.prototype, { drawElements: () => {}, drawArrays: () => {} });
  });
}

/** Until {@link mendWebGl}: WebGL cannot write 32-bit numbers, as on many a phone. */
export function forceHalfPrecision(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { getExtension } = WebGL2RenderingContext.prototype;
    Object.assign(globalThis, { whole: { getExtension } });
    Object.assign(WebGL2RenderingContext.prototype, {
      getExtension(this: WebGL2RenderingContext, name: string) {
        return name === 'EXT_color_buffer_float' ? null : getExtension.call(this, name as never);
      },
    });
  });
}

/** Until {@link mendWebGl}: no texture may be larger than this. */
export function limitTextures(engine: Worker, maxTextureSize: number): Promise<void> {
  return engine.evaluate((edge) => {
    const { getParameter } = WebGL2RenderingContext.prototype;
    Object.assign(globalThis, { whole: { getParameter } });
    Object.assign(WebGL2RenderingContext.prototype, {
      getParameter(this: WebGL2RenderingContext, name: number) {
        return name === this.MAX_TEXTURE_SIZE ? edge : getParameter.call(this, name);
      },
    });
  }, maxTextureSize);
}

export function mendWebGl(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { whole } = globalThis as unknown as { whole: Partial<WebGL2RenderingContext> };
    Object.assign(WebGL2RenderingContext.prototype, whole);
  });
}

/**
 * One number of a matrix on wasm is none any more, the next time that the matrix is used. TensorFlow.js keeps the places
 * of its tensors in a WeakMap, and reads its heap by `slice`.
 *
 * @param shape of a recurrent kernel, its gradient, or what the optimiser remembers of it
 */
export function spoilWeight(engine: Worker, shape: readonly [number, number]): Promise<void> {
  return engine.evaluate((wanted) => {
    const { get } = WeakMap.prototype;
    const { slice } = Uint8Array.prototype;
    let heap: ArrayBufferLike | null = null;
    Uint8Array.prototype.slice = function (...range) {
      heap = this.buffer;
      return slice.apply(this, range);
    };
    WeakMap.prototype.get = function (key) {
      const held = get.call(this, key) as { memoryOffset?: number; shape?: number[] } | undefined;
      if (heap === null || held?.memoryOffset === undefined || String(held.shape) !== wanted) return held;
      new Float32Array(heap, held.memoryOffset, 1)[0] = Number.NaN;
      WeakMap.prototype.get = get;
      Uint8Array.prototype.slice = slice;
      return held;
    };
  }, String(shape));
}
