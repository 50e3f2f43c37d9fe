import wasmFile from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { ToEngine } from '../protocol/messages.ts';
import { buffersOf } from './buffersOf.ts';
import { serveEngine } from './serveEngine.ts';
import { isReplica, pageThreads, replicaWire } from './train/parallel/pageThreads.ts';
import { serveReplica } from './train/parallel/serveReplica.ts';

/** The engine in a thread of its own, or one of the replicas it starts to train with. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const wasmUrl = new URL(wasmFile, scope.location.href).href;

if (isReplica(scope)) serveReplica(replicaWire(scope), { wasmUrl });
else
  serveEngine(
    {
      post: (message) => scope.postMessage(message, buffersOf(message)),
      listen: (receive) => {
        scope.onmessage = (event: MessageEvent<ToEngine>) => receive(event.data);
      },
    },
    { wasmUrl, threads: pageThreads(scope.location.href) },
  );
