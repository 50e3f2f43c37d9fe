import type { HostBackend } from '../../kernels/hostMemory.ts';
import type { Seq2Seq } from '../../model/seq2seq.ts';
import { tf } from '../../tf.ts';
import type { StepSettings } from '../trainStep.ts';
import { copyOut } from './flatNumbers.ts';
import type { FromReplica, ReplicaThread, ReplicaThreads, ToReplica } from './replicaThread.ts';
import type { Share } from './share.ts';
import { createWatchdog } from './watchdog.ts';

/** A replica as the engine uses it. */
export interface Replica {
  /**
   * Sends the model's present weights and a share of the batch.
   * @returns its part of the step; `gradient` is good until this replica's next step.
   * @throws Error where the replica is lost; it is lost for good then.
   */
  gradient(share: Share, settings: StepSettings, step: number): Promise<RemoteGradient>;
  /** @param why is what a question under way fails with. */
  stop(why?: string): void;
}

export interface RemoteGradient {
  readonly loss: number;
  readonly accuracy: number;
  readonly gradient: Float32Array;
}

/** To load the engine's script and the backend, which the engine itself has done before. */
const startSeconds = 60;

/** Starts a thread and builds the network there. @throws Error saying why it will not run. */
export async function startReplica(threads: ReplicaThreads, model: Seq2Seq): Promise<Replica> {
  const { ask, stop } = conversation(threads.start());
  const size = [...model.variables.values()].reduce((sum, variable) => sum + variable.size, 0);
  const { spec, vocabulary } = model;
  try {
    const backend = tf.getBackend() as HostBackend;
    await createWatchdog(startSeconds).watch(ask({ kind: 'prepare', backend, spec, vocabulary }, []), stop);
  } catch (error) {
    stop();
    throw error;
  }
  let numbers = new Float32Array(size);
  return {
    async gradient(share, settings, step) {
      copyOut(model.variables.values(), numbers);
      const answer = await ask({ kind: 'share', share, settings, step, numbers }, [numbers.buffer]);
      if (answer.kind !== 'gradient') throw new Error(`replica: ${answer.kind} is no gradient.`);
      numbers = answer.numbers;
      return { loss: answer.loss, accuracy: answer.accuracy, gradient: numbers };
    },
    stop,
  };
}

/** Question and answer, one at a time. Once an answer is an error, or the thread is lost, every question is one. */
function conversation(thread: ReplicaThread) {
  let lostWhy: string | null = null;
  let settle: { resolve(answer: FromReplica): void; reject(error: Error): void } | null = null;
  const lose = (why: string) => {
    lostWhy ??= why;
    settle?.reject(new Error(lostWhy));
    settle = null;
  };
  thread.listen((answer) => {
    if (answer.kind === 'failed') return lose(answer.why);
    settle?.resolve(answer);
    settle = null;
  }, lose);
  return {
    ask: (message: ToReplica, transfer: ArrayBuffer[]) =>
      new Promise<FromReplica>((resolve, reject) => {
        if (lostWhy !== null) return reject(new Error(lostWhy));
        settle = { resolve, reject };
        thread.post(message, transfer);
      }),
    stop: (why = 'It was stopped.') => {
      lose(why);
      thread.stop();
    },
  };
}
