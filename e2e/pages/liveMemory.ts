import type { CDPSession, Page, Worker } from '@playwright/test';

/** Bytes that a thread holds once all that can be collected has been: JavaScript's heap and its typed arrays. */
export interface LiveMemory {
  readonly page: number;
  readonly engine: number;
}

type DevTools = (method: string) => Promise<unknown>;

export async function liveMemory(page: Page): Promise<LiveMemory> {
  const session = await page.context().newCDPSession(page);
  try {
    const engine = await devToolsOfEngine(session);
    return { page: await measure((method) => session.send(method as never)), engine: await measure(engine) };
  } finally {
    await session.detach();
  }
}

async function measure(send: DevTools): Promise<number> {
  await send('HeapProfiler.enable');
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

async function devToolsOfEngine(session: CDPSession): Promise<DevTools> {
  const answers = new Map<number, (result: unknown) => void>();
  let sessionId = '';
  session.on('Target.attachedToTarget', (event) => {
    if (event.targetInfo.type === 'worker') sessionId = event.sessionId;
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let lastId = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      answers.set(id, resolve);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
}

interface Metered {
  meter: { tensors: number; heapBytes: number };
}

/** Counts from now on what TensorFlow.js keeps on wasm: its storage is a WeakMap of what has a place on the heap. */
export function meterEngine(engine: Worker): Promise<void> {
  return engine.evaluate(() => {
    const meter = { tensors: 0, heapBytes: 0 };
    Object.assign(globalThis, { meter });
    const isOnHeap = (held: unknown) => typeof held === 'object' && held !== null && 'memoryOffset' in held;
    const { set, delete: remove } = WeakMap.prototype;
    const { slice } = Uint8Array.prototype;
    WeakMap.prototype.set = function (key, held) {
      if (!this.has(key) && isOnHeap(held)) meter.tensors++;
      return set.call(this, key, held) as typeof this;
    };
    WeakMap.prototype.delete = function (key) {
      if (isOnHeap(this.get(key))) meter.tensors--;
      return remove.call(this, key);
    };
    Uint8Array.prototype.slice = function (...range) {
      // Numbers are read off the heap in this way.
      meter.heapBytes = Math.max(meter.heapBytes, this.buffer.byteLength);
      return slice.apply(this, range);
    };
  });
}

export function readMeter(engine: Worker): Promise<Metered['meter']> {
  return engine.evaluate(() => (globalThis as unknown as Metered).meter);
}
