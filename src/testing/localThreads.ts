import type { FromReplica, ReplicaThreads, ToReplica } from '../engine/train/parallel/replicaThread.ts';
import { serveReplica } from '../engine/train/parallel/serveReplica.ts';
import { nodeWasmUrl } from './nodeWasmUrl.ts';

export interface LocalThreads extends ReplicaThreads {
  /** Those that were started and not stopped. */
  readonly running: number;
  readonly started: number;
  /** How many answers have been heard of them. */
  readonly answered: number;
  /** Ends the thread with this number (0 for the first) as a crash would. */
  crash(number: number): void;
  /** Lets no answer of it through any more. Numbers of threads that have not been started count as well. */
  hang(number: number): void;
}

/**
 * Replicas in this thread, behind ports: messages are cloned and arrays change hands, as between threads.
 * @param processors how many threads the device says it has
 */
export function localThreads(processors = 4): LocalThreads {
  const running = new Set<number>();
  const hanging = new Set<number>();
  const crashes: (() => void)[] = [];
  let answered = 0;
  return {
    processors,
    get running() {
      return running.size;
    },
    get started() {
      return crashes.length;
    },
    get answered() {
      return answered;
    },
    crash: (number) => crashes[number]?.(),
    hang: (number) => hanging.add(number),
    start() {
      const { port1: ours, port2: theirs } = new MessageChannel();
      serveReplica(
        {
          post: (message, transfer) => theirs.postMessage(message, transfer),
          listen: (receive) => {
            theirs.onmessage = (event: MessageEvent<ToReplica>) => receive(event.data);
          },
        },
        { wasmUrl: nodeWasmUrl() },
      );
      const number = crashes.length;
      running.add(number);
      let tell: (why: string) => void = () => {};
      crashes.push(() => {
        ours.close();
        tell('It crashed.');
      });
      return {
        post: (message, transfer) => ours.postMessage(message, transfer),
        listen: (receive, lost) => {
          tell = lost;
          ours.onmessage = (event: MessageEvent<FromReplica>) => {
            if (hanging.has(number)) return;
            answered++;
            receive(event.data);
          };
        },
        stop: () => {
          ours.close();
          running.delete(number);
        },
      };
    },
  };
}
