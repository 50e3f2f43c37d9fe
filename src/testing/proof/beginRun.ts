import { defaultsOf } from '../../core/spec/field.ts';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { batchOf } from '../../engine/model/batch.ts';
import { disposeNetwork, type Network } from '../../engine/network.ts';
import { createStepper, type StepperOptions } from '../../engine/train/createStepper.ts';
import type { Stepper } from '../../engine/train/stepper.ts';
import type { TrainingRun } from '../../engine/train/trainer.ts';
import { tinyNetwork, tinyPairs } from '../tinyNetwork.ts';

/**
 * A run of training with all that changes from step to step: ragged batches whose rows and lengths differ from one to
 * the next, dropout, a learning rate on a schedule, steps that are clipped and steps that are not, validations between.
 */
export interface ProvenRun {
  readonly network: Network;
  readonly run: TrainingRun;
  /** As the page would choose it. */
  readonly stepper: Stepper;
  dispose(): void;
}

const settings: TrainSpec = {
  ...defaultsOf(trainFields),
  seed: 5,
  optimizer: 'adam',
  learningRate: 0.01,
  schedule: 'cosine',
  warmupSteps: 10,
  clipNorm: 0.3, // in the midst of the norms
  dropout: 0.3,
  dropoutKind: 'variational',
  labelSmoothing: 0.1,
  earlyStopping: 0,
};

/** Which of the pairs, and how many rows: more of these only fill the batch. */
const cuts = [
  { first: 0, count: 5, rows: 6 },
  { first: 11, count: 3, rows: 3 },
  { first: 20, count: 1, rows: 2 },
  { first: 30, count: 4, rows: 4 },
] as const;

/** On the current backend. */
export async function beginRun(options: StepperOptions, training: Partial<TrainSpec>): Promise<ProvenRun> {
  const network = await tinyNetwork({ training: { ...settings, ...training } });
  const stepper = createStepper(network, options);
  const batches = cuts.map(({ first, count, rows }) => {
    const pairs = tinyPairs.slice(first, first + count);
    const { sourceLength, targetLength } = batchOf(pairs);
    return batchOf(pairs, { rows, sourceLength, targetLength });
  });
  let given = 0;
  return {
    network,
    stepper,
    run: {
      batcher: {
        epoch: 1,
        next: () => batches[given++ % batches.length] as (typeof batches)[number],
        position: () => ({ epoch: 1, batchSize: 4, random: [0, 0, 0, 0], taken: given }),
        seek: ({ taken }) => {
          given = taken;
        },
      },
      validation: tinyPairs.slice(50, 56),
      firstLossNatsPerToken: null,
      good: null,
    },
    dispose() {
      stepper.dispose();
      disposeNetwork(network);
    },
  };
}
