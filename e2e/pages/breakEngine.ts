import type { Worker } from '@playwright/test';

/**
 * Ways to break an engine from inside its worker, each at the next moment of its kind. A device is met where it is used:
 * whatever TensorFlow.js calls next tells which context or device it holds.
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

/** The WebGPU device is destroyed as a command is put together. */
export function destroyDevice(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { createCommandEncoder } = GPUDevice.prototype;
    GPUDevice.prototype.createCommandEncoder = function (...args) {
      GPUDevice.prototype.createCommandEncoder = createCommandEncoder;
      this.destroy();
      return createCommandEncoder.apply(this, args);
    };
  });
}

/** The WebGPU device is given a command that it refuses, and nobody waits for its answer. */
export function sendBadCommand(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const { createCommandEncoder } = GPUDevice.prototype;
    GPUDevice.prototype.createCommandEncoder = function (...args) {
      GPUDevice.prototype.createCommandEncoder = createCommandEncoder;
      this.createBuffer({ size: 16, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.MAP_WRITE });
      return createCommandEncoder.apply(this, args);
    };
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
