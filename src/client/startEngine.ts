import { EngineError } from '../protocol/errors.ts';
import type { FromEngine } from '../protocol/messages.ts';
import { createEngineClient, type EngineClient } from './engineClient.ts';

/** Starts the engine in a worker of its own. @param onFailure hears when the worker itself breaks. */
export function startEngine(onFailure: (error: EngineError) => void): {
  client: EngineClient;
  stop: () => void;
} {
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  const client = createEngineClient({
    post: (message) => worker.postMessage(message),
    listen: (receive) => {
      worker.onmessage = (event: MessageEvent<FromEngine>) => receive(event.data);
    },
  });
  worker.onerror = (event) => {
    const error = new EngineError({
      code: 'internal',
      message: `The engine's worker stopped: ${event.message || 'its script could not be loaded'}.`,
      nextStep: 'Reload the page to start it again.',
    });
    client.fail(error);
    onFailure(error);
  };
  return { client, stop: () => worker.terminate() };
}
