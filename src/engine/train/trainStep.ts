import { createRandom } from '../../core/random/random.ts';
import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import type { Batch } from '../model/batch.ts';
import { createDropout } from '../model/dropout.ts';
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

/**
 * One step of training: loss, gradients, clipping, update. Resolves when the device has done it.
 *
 * What dropout leaves out follows from the seed and the number of the step alone, so that a run that was paused or
 * loaded goes on as it would have gone.
 */
export async function trainStep(
  model: Seq2Seq,
  optimizer: Optimizer,
  batch: Batch,
  spec: StepSettings,
): Promise<StepResult> {
  const dropout = createDropout({
    rate: spec.dropout,
    kind: spec.dropoutKind,
    random: createRandom(spec.seed)
      .stream('dropout')
      .stream(String(optimizer.step + 1)),
  });
  const numbers = tf.tidy(() => {
    const { loss, accuracy, gradients } = lossAndGradients(model, batch, {
      labelSmoothing: spec.labelSmoothing,
      dropout,
    });
    const norm = optimizer.apply(gradients, spec);
    return tf.stack([loss, accuracy, norm]);
  });
  const [loss, accuracy, norm] = await numbers.data();
  numbers.dispose();
  return {
    lossNatsPerToken: loss as number,
    tokenAccuracy: accuracy as number,
    gradientNorm: norm as number,
  };
}

/** @returns tensors for the caller's tidy to free; gradients in the order of the model's variables. */
export function lossAndGradients(
  model: Seq2Seq,
  batch: Batch,
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
