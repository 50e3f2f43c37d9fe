import type { TrainSpec } from '../../core/spec/trainSpec.ts';
import type { Batch } from '../model/batch.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { tf } from '../tf.ts';
import type { AdamOptimizer } from './adamOptimizer.ts';

export interface StepResult {
  readonly lossNatsPerToken: number;
  readonly tokenAccuracy: number;
  readonly gradientNorm: number;
}

/** One step of training: loss, gradients, clipping, update. Resolves when the device has done it. */
export async function trainStep(
  model: Seq2Seq,
  optimizer: AdamOptimizer,
  batch: Batch,
  spec: Pick<TrainSpec, 'learningRate' | 'clipNorm'>,
): Promise<StepResult> {
  const numbers = tf.tidy(() => {
    const { loss, accuracy, gradients } = lossAndGradients(model, batch);
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
): { loss: tf.Scalar; accuracy: tf.Scalar; gradients: tf.Tensor[] } {
  let accuracy: tf.Scalar | undefined;
  const { value, grads } = tf.engine().gradients(() => {
    const result = model.loss(batch, { withGradient: true });
    accuracy = tf.keep(result.accuracy);
    return result.loss;
  }, [...model.variables.values()]);
  const kept = accuracy as tf.Scalar;
  const copy = tf.clone(kept); // tracked by the caller's tidy, as the kept one is not
  kept.dispose();
  return { loss: value as tf.Scalar, accuracy: copy, gradients: grads };
}
