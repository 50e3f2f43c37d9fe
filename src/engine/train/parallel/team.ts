import type { Batch } from '../../model/batch.ts';
import type { Seq2Seq } from '../../model/seq2seq.ts';
import { tf } from '../../tf.ts';
import type { StepSettings } from '../trainStep.ts';
import { sumOf } from './flatNumbers.ts';
import { type RemoteGradient, type Replica, startReplica } from './replica.ts';
import type { ReplicaThreads } from './replicaThread.ts';
import { type Share, sharesOf } from './share.ts';
import { type ShareGradient, shareGradient } from './shareGradient.ts';
import { createWatchdog } from './watchdog.ts';

/** The engine and its replicas, who compute the gradient of a batch together. */
export interface Team {
  /** Members now: the engine and each replica. */
  readonly size: number;
  /** Why each replica that was wanted and is no more did not go on. */
  readonly losses: readonly string[];
  /** Resolves when the new members are at work, or lost. */
  grow(size: number): Promise<void>;
  shrink(size: number): void;
  /**
   * The gradient of a whole batch. A replica that is lost, or does not answer, takes nothing with it: those that are left
   * compute it again.
   *
   * @param members how many take a share
   */
  gradient(batch: Batch, settings: StepSettings, step: number, members?: number): Promise<ShareGradient>;
}

/** The engine alone, at first. */
export function createTeam(model: Seq2Seq, threads: ReplicaThreads): Team {
  let replicas: Replica[] = [];
  const losses: string[] = [];
  const watchdog = createWatchdog();
  const lose = (reason: unknown) => losses.push(reason instanceof Error ? reason.message : String(reason));

  const team: Team = {
    get size() {
      return 1 + replicas.length;
    },
    losses,
    async grow(size) {
      const starts = Array.from({ length: size - team.size }, () => startReplica(threads, model));
      for (const start of await Promise.allSettled(starts)) {
        if (start.status === 'fulfilled') replicas.push(start.value);
        else lose(start.reason);
      }
    },
    shrink(size) {
      for (const replica of replicas.splice(size - 1)) replica.stop();
    },
    async gradient(batch, settings, step, members = team.size) {
      const [ownShare, ...shares] = sharesOf(batch, Math.min(members, team.size)) as [Share, ...Share[]];
      const asked = replicas.slice(0, shares.length);
      const answers = Promise.allSettled(
        asked.map((replica, at) =>
          watchdog.watch(replica.gradient(shares[at] as Share, settings, step), replica.stop),
        ),
      );
      const startMs = performance.now();
      const own = shareGradient(model, ownShare, settings, step); // while the others compute theirs
      watchdog.note(performance.now() - startMs);
      const parts: RemoteGradient[] = [];
      for (const [at, answer] of (await answers).entries()) {
        if (answer.status === 'fulfilled') parts.push(answer.value);
        else {
          lose(answer.reason);
          asked[at]?.stop();
          replicas = replicas.filter((replica) => replica !== asked[at]);
        }
      }
      if (parts.length === asked.length) return total(own, parts);
      tf.dispose(own.gradients);
      return team.gradient(batch, settings, step, members);
    },
  };
  return team;
}

/** The parts of a step added up, in their order. Frees those of the engine. */
function total(own: ShareGradient, others: readonly RemoteGradient[]): ShareGradient {
  if (others.length === 0) return own;
  const gradients = sumOf(
    own.gradients,
    others.map(({ gradient }) => gradient),
  );
  tf.dispose(own.gradients);
  return {
    loss: others.reduce((sum, { loss }) => sum + loss, own.loss),
    accuracy: others.reduce((sum, { accuracy }) => sum + accuracy, own.accuracy),
    gradients,
  };
}
