import type { WorkerChoice } from '../../../protocol/device.ts';
import type { Batch } from '../../model/batch.ts';
import type { Seq2Seq } from '../../model/seq2seq.ts';
import { tf } from '../../tf.ts';
import type { Optimizer } from '../optimizer.ts';
import { plainStepper, type Stepper } from '../stepper.ts';
import type { StepSettings } from '../trainStep.ts';
import { fastest } from './fastest.ts';
import type { ReplicaThreads } from './replicaThread.ts';
import { createTeam } from './team.ts';
import { worthTrying } from './worthTrying.ts';

/**
 * Synchronous data-parallel training: each worker computes the gradient of its share of the batch, the engine sums them
 * in a fixed order and applies the sum. The engine is the first worker; the others are replicas in threads of their own,
 * which get the weights anew with every share. With one worker it is {@link plainStepper}.
 *
 * How many there are is decided on the first batch and stays so; `auto` tries it there, without an effect on the
 * network, so that a run on as many workers by choice gives the same numbers.
 */
export function parallelStepper(
  model: Seq2Seq,
  optimizer: Optimizer,
  { workers, threads }: { readonly workers: WorkerChoice; readonly threads: ReplicaThreads },
): Stepper {
  const alone = plainStepper(model, optimizer);
  const team = createTeam(model, threads);
  let choice: Promise<void> | null = null;
  let isDisposed = false;

  async function choose(batch: Batch, settings: StepSettings): Promise<void> {
    const most = workers === 'auto' ? worthTrying(model, batch, threads.processors) : workers;
    if (most === 1) return;
    await team.grow(most);
    if (isDisposed) return team.shrink(1);
    if (workers !== 'auto' || team.size === 1) return;
    const sizes = Array.from({ length: team.size }, (_, at) => at + 1);
    const best = await fastest(sizes, async (size) => {
      const { gradients } = await team.gradient(batch, settings, optimizer.step + 1, size);
      tf.dispose(gradients);
    });
    team.shrink(best);
  }

  function prepare(batch: Batch, settings: StepSettings): Promise<void> {
    choice ??= choose(batch, settings);
    return choice;
  }

  return {
    get name() {
      const { size, losses } = team;
      const name = size === 1 ? alone.name : `${size} workers, each with a share of the batch`;
      return losses.length === 0 ? name : `${name}; ${losses.length} more failed: ${losses.at(-1)}`;
    },
    get notice() {
      const { size, losses } = team;
      if (losses.length === 0) return null;
      const left = size === 1 ? 'on one thread' : `with ${size} workers`;
      return `A worker was lost and training goes on ${left}, with nothing lost of the run. ${losses.at(-1)}`;
    },
    depth: 1,
    prepare,
    async step(batch, settings) {
      await prepare(batch, settings);
      if (team.size === 1) return alone.step(batch, settings);
      const { loss, accuracy, gradients } = await team.gradient(batch, settings, optimizer.step + 1);
      const norm = optimizer.apply(gradients, settings);
      tf.dispose(gradients);
      const [gradientNorm] = await norm.data();
      norm.dispose();
      return { lossNatsPerToken: loss, tokenAccuracy: accuracy, gradientNorm: gradientNorm as number };
    },
    dispose() {
      isDisposed = true;
      team.shrink(1);
    },
  };
}
