import type { FromReplica, ReplicaThreads, ToReplica } from './replicaThread.ts';
import type { ReplicaWire } from './serveReplica.ts';

/**
 * Replicas in workers of the engine's worker. They run the engine's own script under another name: nothing else is
 * built, fetched or cached, wherever the page stands.
 */

const replicaName = 'replica';

/**
 * @param script address of the engine's worker
 * @returns null where a worker cannot start workers (Safari before 15.5)
 */
export function pageThreads(script: string): ReplicaThreads | null {
  if (typeof Worker === 'undefined') return null;
  return {
    processors: navigator.hardwareConcurrency || 1,
    start() {
      const worker = new Worker(script, { type: 'module', name: replicaName });
      return {
        post: (message, transfer) => worker.postMessage(message, transfer),
        listen: (receive, lost) => {
          worker.onmessage = (event: MessageEvent<FromReplica>) => receive(event.data);
          worker.onerror = ({ message }) => lost(message || 'Its script could not be loaded.');
          worker.onmessageerror = () => lost('Its answer could not be read.');
        },
        stop: () => worker.terminate(),
      };
    },
  };
}

/** @returns whether this worker was started to be a replica */
export function isReplica(scope: DedicatedWorkerGlobalScope): boolean {
  return scope.name === replicaName;
}

export function replicaWire(scope: DedicatedWorkerGlobalScope): ReplicaWire {
  return {
    post: (message, transfer) => scope.postMessage(message, transfer),
    listen: (receive) => {
      scope.onmessage = (event: MessageEvent<ToReplica>) => receive(event.data);
    },
  };
}
