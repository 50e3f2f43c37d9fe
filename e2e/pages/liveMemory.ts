import type { CDPSession, Page } from '@playwright/test';

/** What a thread of the page holds once all that can be collected has been. */
export interface LiveMemory {
  /** JavaScript's heap and the numbers of its typed arrays. */
  readonly bytes: number;
  /** What WebAssembly has asked of the system; it never gives any back. */
  readonly wasmBytes: number;
  /** Of TensorFlow.js. */
  readonly tensors: number;
}

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** The page's own thread, and the engine's worker. */
export async function liveMemory(page: Page): Promise<{ page: LiveMemory; engine: LiveMemory }> {
  const session = await page.context().newCDPSession(page);
  try {
    const own: Send = (method, params) => session.send(method as never, params as never);
    return { page: await measure(own), engine: await measure(await workerOf(session)) };
  } finally {
    await session.detach();
  }
}

/** DevTools' protocol with the page's newest worker. */
async function workerOf(session: CDPSession): Promise<Send> {
  const answers = new Map<number, (result: Record<string, unknown>) => void>();
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
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      answers.set(id, resolve);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
}

async function measure(send: Send): Promise<LiveMemory> {
  await send('HeapProfiler.collectGarbage');
  const wasmBytes = await sumOver(
    send,
    'WebAssembly.Memory.prototype',
    '(memory) => memory.buffer.byteLength',
  );
  const tensors = await sumOver(
    send,
    'Object.prototype',
    '(held) => Number(Object.hasOwn(held, "dataId") && Object.hasOwn(held, "rankType"))',
  );
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return { bytes: usedSize + backingStorageSize, wasmBytes, tensors };
}

/** Adds up what a function says of every object that is alive and has the prototype. */
async function sumOver(send: Send, prototype: string, count: string): Promise<number> {
  const { result } = (await send('Runtime.evaluate', { expression: prototype })) as {
    result: { objectId: string };
  };
  const { objects } = (await send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: 'counted',
  })) as { objects: { objectId: string } };
  const answer = (await send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: `function () { return this.reduce((sum, one) => sum + (${count})(one), 0); }`,
    returnByValue: true,
  })) as { result: { value: number } };
  await send('Runtime.releaseObjectGroup', { objectGroup: 'counted' });
  await send('Runtime.releaseObject', { objectId: result.objectId });
  return answer.result.value;
}
