import type { TrainSpec } from './trainSpec.ts';

/** What training that has diverged is to be tried with: a lower learning rate, clipped gradients, or both. */

type Calm = Pick<TrainSpec, 'learningRate' | 'clipNorm'>;

/** Learning rates at which networks of this size train well. (SGD divides the gradient by nothing.) */
const usualRates = { adam: 0.005, adamw: 0.005, rmsprop: 0.005, sgd: 0.5 } as const;

/** From how many times the usual rate on a rate is the first suspect. */
const highFactor = 4;

const usualClipNorm = 1;

/** Whether the rate is far above what is usual for the optimiser. */
export function isRateHigh({
  optimizer,
  learningRate,
}: Pick<TrainSpec, 'optimizer' | 'learningRate'>): boolean {
  return learningRate >= highFactor * usualRates[optimizer];
}

/** At least one of the two is calmer than it was. */
export function calmerTraining({
  optimizer,
  learningRate,
  clipNorm,
}: Calm & Pick<TrainSpec, 'optimizer'>): Calm {
  const isUnclipped = clipNorm === 0;
  return {
    learningRate: isRateHigh({ optimizer, learningRate })
      ? usualRates[optimizer]
      : isUnclipped
        ? learningRate
        : Number((learningRate / highFactor).toPrecision(2)),
    clipNorm: isUnclipped ? usualClipNorm : clipNorm,
  };
}
