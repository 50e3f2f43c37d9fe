import { EngineError } from '../protocol/errors.ts';
import type { FromEngine } from '../protocol/messages.ts';
import { createEngineClient, type EngineClient } from './engineClient.ts';
import { createWatchdog } from './watchdog.ts';

/** What of a worker is needed to watch over it. */
export type EngineWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'
>;

export interface EngineListener {
  /** Once: the engine is of no more use. Its worker has been stopped and all its calls have failed, for this reason. */
  failed(error: EngineError): void;
  /** The engine has paused training, for this reason. */
  paused(error: EngineError): void;
}

export interface RunningEngine {
  readonly client: EngineClient;
  stop(): void;
}

/**
 * Watches over an engine's worker, in which anything may be lost at any time: its device, its script, its life. It is
 * replaced and not repaired: TensorFlow.js keeps what a lost device held, and a fresh worker takes under a second.
 */
export function supervise(worker: EngineWorker, listener: EngineListener): RunningEngine {
  const watchdog = createWatchdog((silentMs) =>
    fail('The engine stopped answering', `${Math.round(silentMs / 1000)} seconds without a word`),
  );
  const client = createEngineClient(
    {
      post(message) {
        watchdog.sent(message);
        worker.postMessage(message);
      },
      listen(receive) {
        worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
          watchdog.heard(data);
          receive(data);
        };
      },
    },
    (error) => (error.code === 'device-lost' ? end(error) : listener.paused(error)),
  );
  worker.onmessageerror = () => fail('The engine stopped', 'its answer could not be read');
  worker.onerror = (event) => {
    if (event.message) fail('The engine stopped', event.message);
    // A script that is not to be had is told by an event without a message.
    else
      fail('The engine could not be loaded', 'its script is missing', 'Check the connection and try again.');
  };

  function fail(what: string, why: string, nextStep = 'Try again.'): void {
    end(new EngineError({ code: 'internal', message: `${what}: ${why}.`, nextStep }));
  }

  function end(error: EngineError): void {
    stop();
    client.fail(error);
    listener.failed(error);
  }

  function stop(): void {
    watchdog.stop();
    worker.onmessage = worker.onmessageerror = worker.onerror = null;
    worker.terminate();
  }

  return { client, stop };
}
