import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { ToEngine } from '../protocol/messages.ts';
import { serveEngine } from './serveEngine.ts';

/** The engine in a thread of its own. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

serveEngine(
  {
    post: (message) => scope.postMessage(message),
    listen: (receive) => {
      scope.onmessage = (event: MessageEvent<ToEngine>) => receive(event.data);
    },
  },
  { wasmUrl: new URL(wasmUrl, scope.location.href).href },
);
