import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ReplicaThreads } from '../engine/train/parallel/replicaThread.ts';
import { serveReplica } from '../engine/train/parallel/serveReplica.ts';

/** Replicas for training in the terminal: threads of Node that run the command's own script in another role. */

const replicaRole = 'replica';

/** @param script URL of a module that begins with {@link serveIfReplica} */
export function nodeThreads(script: string): ReplicaThreads {
  return {
    processors: availableParallelism(),
    start() {
      const worker = new Worker(new URL(script), { workerData: replicaRole });
      return {
        post: (message, transfer) => worker.postMessage(message, transfer),
        listen: (receive, lost) => {
          worker.on('message', receive);
          worker.on('error', (error) => lost(error instanceof Error ? error.message : String(error)));
          worker.on('messageerror', (error) => lost(error.message));
          worker.on('exit', () => lost('Its thread ended.'));
        },
        stop: () => void worker.terminate(),
      };
    },
  };
}

/** @returns whether this thread is a replica, which then serves */
export function serveIfReplica(): boolean {
  const port = parentPort;
  if (workerData !== replicaRole || !port) return false;
  serveReplica(
    {
      post: (message, transfer) => port.postMessage(message, transfer),
      listen: (receive) => void port.on('message', receive),
    },
    { wasmUrl: wasmAddress() },
  );
  return true;
}

/** The wasm backend's binary as an address that Node can fetch. */
export function wasmAddress(): string {
  const file = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  );
  return `data:application/wasm;base64,${readFileSync(file).toString('base64')}`;
}
