import type { SpecOf } from './field.ts';
import { optimizerFields } from './optimizerFields.ts';
import { regularisationFields } from './regularisationFields.ts';
import { scheduleFields } from './scheduleFields.ts';

export type { OptimizerKind } from './optimizerFields.ts';

/** How the network is trained: on masked cross-entropy, with gradients clipped by global norm. */
export const trainFields = {
  ...optimizerFields,
  ...scheduleFields,
  ...regularisationFields,
  seed: {
    kind: 'number',
    label: 'Seed',
    explanation:
      'Where all chance starts: the same seed gives the same first weights and the same order of sentences.',
    rebuilds: true,
    default: 7,
    minimum: 0,
    maximum: 4_294_967_295,
    isInteger: true,
    suggestions: [],
  },
} as const;

export type TrainSpec = SpecOf<typeof trainFields>;

/** What no single field can see, as a sentence, or null. */
export function trainSpecFault({ optimizer, learningRate, weightDecay }: TrainSpec): string | null {
  const shrinkage = learningRate * weightDecay;
  if ((optimizer === 'adamw' || optimizer === 'sgd') && shrinkage >= 1) {
    return `learningRate times weightDecay is ${Number(shrinkage.toPrecision(3))}; it must be below 1, or every step turns the weights round.`;
  }
  return null;
}
