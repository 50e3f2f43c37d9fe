import { readdirSync } from 'node:fs';
import { findOrInstallChromium } from '../../scripts/browser.mjs';
import { distFolder, ensureBuilt } from '../../scripts/build.mjs';
import { serve } from '../../scripts/serve.mjs';
import { createEngineClient, type EngineClient } from '../client/engineClient.ts';
import { serveEngine } from '../engine/serveEngine.ts';
import type { ReplicaThreads } from '../engine/train/parallel/replicaThread.ts';
import {
  type Backend,
  type BackendChoice,
  backends,
  type DeviceReport,
  type WorkerChoice,
} from '../protocol/device.ts';
import type { FromEngine, ToEngine, Wire } from '../protocol/messages.ts';
import { chromiumFlags } from './chromiumFlags.ts';
import { wasmAddress } from './nodeThreads.ts';
import { UsageError, wholeNumber } from './terminal.ts';

/**
 * The engine for the terminal: in this process where Node can run the backend (wasm, cpu), else the built page's own
 * worker in a headless Chromium.
 */
export interface Connection {
  readonly client: EngineClient;
  readonly device: DeviceReport;
  close(): Promise<void>;
}

/** @throws UsageError where the name is no backend. */
export function readBackend(name: string): Backend {
  const backend = backends.find((known) => known === name);
  if (!backend) throw new UsageError(`--backend must be one of ${backends.join(', ')}, not "${name}".`);
  return backend;
}

/** @throws UsageError where the text is neither `auto` nor a number of workers. */
export function readWorkers(text: string): WorkerChoice {
  return text === 'auto' ? 'auto' : wholeNumber('workers', text, 1);
}

/** What training in this process may have beside its own thread. */
export interface TrainingThreads {
  readonly workers: WorkerChoice;
  readonly threads: ReplicaThreads;
}

/** Starts the engine and the backend. @throws EngineError where the backend will not run. */
export async function connectEngine(
  backend: BackendChoice = 'wasm',
  training?: TrainingThreads,
): Promise<Connection> {
  const isNative = backend === 'wasm' || backend === 'cpu';
  const connection = isNative
    ? connectHere(training?.threads ?? null)
    : await connectBrowser(backend === 'webgpu' ? 'webgpu' : 'webgl');
  const device = await connection.client.call('device/start', {
    backend,
    ...(training && { workers: training.workers }),
  });
  return { ...connection, device };
}

function connectHere(threads: ReplicaThreads | null): Omit<Connection, 'device'> {
  let toEngine: (message: ToEngine) => void = () => {};
  let fromEngine: (message: FromEngine) => void = () => {};
  const engineEnd: Wire<FromEngine, ToEngine> = {
    post: (message) => fromEngine(message),
    listen: (receive) => {
      toEngine = receive;
    },
  };
  serveEngine(engineEnd, { wasmUrl: wasmAddress(), threads });
  const client = createEngineClient({
    post: (message) => toEngine(message),
    listen: (receive) => {
      fromEngine = receive;
    },
  });
  return { client, close: async () => {} };
}

async function connectBrowser(graphics: 'webgl' | 'webgpu'): Promise<Omit<Connection, 'device'>> {
  const executablePath = await findOrInstallChromium({ isQuiet: true });
  if (!(await ensureBuilt({ isQuiet: true })))
    throw new Error('The page could not be built; its message stands above.');
  const worker = readdirSync(`${distFolder}/assets`).find((file) => /^worker-.*\.js$/.test(file));
  if (!worker) throw new Error('The built page has no worker; run `npm run build`.');
  const { chromium } = await import('playwright');
  const server = await serve({ folder: distFolder, port: 0 });
  const browser = await chromium.launch({ executablePath, ...chromiumFlags(graphics) });
  const page = await browser.newPage();
  // Any file of the same origin will do to stand on; the page itself would start an engine of its own.
  await page.goto(`http://localhost:${server.port}/assets/${worker}`);

  let receive: (message: FromEngine) => void = () => {};
  await page.exposeFunction('fromEngine', (message: FromEngine) => receive(message));
  await page.evaluate(startWorker, `/assets/${worker}`);
  const client = createEngineClient({
    post: (message) =>
      void page.evaluate((toEngine) => (window as unknown as Bridge).toEngine(toEngine), message),
    listen: (listener) => {
      receive = listener;
    },
  });
  return {
    client,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** The browser's end of the bridge, on its window. */
interface Bridge {
  toEngine(message: ToEngine): void;
  fromEngine(message: FromEngine): Promise<void>;
}

/** Runs in the browser: whatever the worker says goes to the terminal, in order. */
function startWorker(url: string): void {
  const bridge = window as unknown as Bridge;
  const worker = new Worker(url, { type: 'module' });
  bridge.toEngine = (message) => worker.postMessage(message);
  worker.onmessage = (event) => void bridge.fromEngine(event.data);
}
