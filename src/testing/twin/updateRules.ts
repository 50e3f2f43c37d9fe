import type { OptimizerKind, TrainSpec } from '../../core/spec/trainSpec.ts';

/**
 * The optimisers in Float64, for one number: all of them work number by number. The equations stand in
 * `engine/train/optimizers/`.
 *
 * @param slots what is remembered of the number, each 0 at first
 * @param gradient after clipping
 * @returns the new value, then the new slots
 */
export type TwinRule = (
  value: number,
  slots: readonly number[],
  gradient: number,
  settings: TrainSpec & { readonly step: number },
) => number[];

export const twinRules: Readonly<Record<OptimizerKind, TwinRule>> = {
  adam: (value, slots, gradient, settings) =>
    adamStep(value, slots, gradient + settings.weightDecay * value, settings),
  adamw: (value, slots, gradient, settings) =>
    adamStep(value - settings.learningRate * settings.weightDecay * value, slots, gradient, settings),
  rmsprop: (
    value,
    [square = 0],
    gradient,
    { learningRate, rmspropDecay, epsilon, epsilonPlace, weightDecay },
  ) => {
    const decayed = gradient + weightDecay * value;
    const next = rmspropDecay * square + (1 - rmspropDecay) * decayed ** 2;
    const root = epsilonPlace === 'insideRoot' ? Math.sqrt(next + epsilon) : Math.sqrt(next) + epsilon;
    return [value - (learningRate * decayed) / root, next];
  },
  sgd: (value, [velocity = 0], gradient, { learningRate, momentum, weightDecay }) => {
    const next = momentum * velocity + gradient + weightDecay * value;
    return [value - learningRate * next, next];
  },
};

const adamStep: TwinRule = (value, [mean = 0, square = 0], gradient, settings) => {
  const { beta1, beta2, epsilon, learningRate, step } = settings;
  const first = beta1 * mean + (1 - beta1) * gradient;
  const second = beta2 * square + (1 - beta2) * gradient ** 2;
  const denominator = Math.sqrt(second / (1 - beta2 ** step)) + epsilon;
  return [value - (learningRate * (first / (1 - beta1 ** step))) / denominator, first, second];
};
