import type { TrainSpec } from '../../../core/spec/trainSpec.ts';
import type { tf } from '../../tf.ts';

/** How one optimiser moves one parameter. */
export interface UpdateRule {
  /** What it remembers of a parameter from step to step; each has the parameter's shape and starts at 0. */
  readonly slots: readonly string[];
  /** @returns the new value, then the new contents of the slots in their order; the old ones are left alone. */
  update(given: GivenParameter, settings: UpdateSettings): readonly tf.Tensor[];
}

export interface GivenParameter {
  readonly value: tf.Tensor;
  /** In the order of the rule's slots. */
  readonly slots: readonly tf.Tensor[];
  readonly gradient: tf.Tensor;
  /** What the gradient is multiplied by first, for clipping. */
  readonly scale: tf.Scalar;
}

export type OptimizerSettings = Pick<
  TrainSpec,
  | 'learningRate'
  | 'beta1'
  | 'beta2'
  | 'rmspropDecay'
  | 'momentum'
  | 'epsilon'
  | 'epsilonPlace'
  | 'weightDecay'
  | 'clipNorm'
>;

export interface UpdateSettings extends OptimizerSettings {
  /** 1 for the first update. */
  readonly step: number;
}
