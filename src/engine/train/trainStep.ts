import { createRandom } from '../../core/random/random.ts';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import { webglScalars } from '../kernels/webglScalars.ts';
import type { Batch } from '../model/batch.ts';
import { type BatchTensors, batchArrays, batchTensors } from '../model/batchTensors.ts';
import { createDropout, dropoutSeeds, type SentenceShare } from '../model/dropout.ts';
import type { LossOptions, Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import type { Optimizer } from './optimizer.ts';
import type { OptimizerSettings } from './optimizers/updateRule.ts';

export interface StepResult {
  readonly lossNatsPerToken: number;
  readonly tokenAccuracy: number;
  readonly gradientNorm: number;
}

export type StepSettings = OptimizerSettings &
  Pick<TrainSpec, 'labelSmoothing' | 'dropout' | 'dropoutKind' | 'seed'>;

/** One step of training: loss, gradients, clipping, update. Resolves when the device has done it. */
export async function trainStep(
  model: Seq2Seq,
  optimizer: Optimizer,
  batch: Batch,
  settings: StepSettings,
): Promise<StepResult> {
  const numbers = tf.tidy(() => {
    const { loss, accuracy, gradients } = lossAndGradients(
      model,
      batchTensors(batchArrays(batch, model.vocabulary)),
      stepOptions(settings, tf.tensor1d(dropoutSeed(settings, optimizer.step + 1), 'int32')),
    );
    return stepNumbers(loss, accuracy, optimizer.apply(gradients, settings));
  });
  const values = await numbers.data();
  numbers.dispose();
  return stepResult(values);
}

/**
 * What dropout leaves out follows from the seed and the number of the step alone, so that a run that was paused or
 * loaded goes on as it would have gone.
 *
 * @param step 1 for the first
 * @returns [1]
 */
export function dropoutSeed({ seed }: Pick<StepSettings, 'seed'>, step: number): Int32Array {
  return Int32Array.of(createRandom(seed).stream('dropout').stream(String(step)).integer(dropoutSeeds));
}

/** @param seed of {@link dropoutSeed} @param share as {@link createDropout} has it */
export function stepOptions(
  { labelSmoothing, dropout, dropoutKind }: StepSettings,
  seed: tf.Tensor1D,
  share?: SentenceShare,
): Omit<LossOptions, 'withGradient'> {
  return {
    labelSmoothing,
    dropout: createDropout({ rate: dropout, kind: dropoutKind, seed, ...(share && { share }) }),
  };
}

/** @returns [3], for {@link stepResult} */
export function stepNumbers(loss: tf.Scalar, accuracy: tf.Scalar, norm: tf.Scalar): tf.Tensor1D {
  const numbers = [loss, accuracy, norm];
  return tf.getBackend() === 'webgl' ? webglScalars(numbers) : (tf.stack(numbers) as tf.Tensor1D);
}

export function stepResult([loss, accuracy, norm]: ArrayLike<number> & Iterable<number>): StepResult {
  return {
    lossNatsPerToken: loss as number,
    tokenAccuracy: accuracy as number,
    gradientNorm: norm as number,
  };
}

/** @returns tensors for the caller's tidy to free; gradients in the order of the model's variables. */
export function lossAndGradients(
  model: Seq2Seq,
  batch: Batch | BatchTensors,
  options: Omit<LossOptions, 'withGradient'> = {},
): { loss: tf.Scalar; accuracy: tf.Scalar; gradients: tf.Tensor[] } {
  let accuracy: tf.Scalar | undefined;
  const { value, grads } = tf.engine().gradients(() => {
    const result = model.loss(batch, { ...options, withGradient: true });
    accuracy = tf.keep(result.accuracy);
    return result.loss;
  }, [...model.variables.values()]);
  const kept = accuracy as tf.Scalar;
  const copy = tf.clone(kept); // tracked by the caller's tidy, as the kept one is not
  kept.dispose();
  return { loss: value as tf.Scalar, accuracy: copy, gradients: grads };
}
