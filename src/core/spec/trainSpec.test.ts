import { expect, test } from 'vitest';
import { defaultsOf } from './field.ts';
import { plannedSteps } from './plannedSteps.ts';
import { type TrainSpec, trainFields, trainSpecFault } from './trainSpec.ts';

const specOf = (changes: Partial<TrainSpec>): TrainSpec => ({ ...defaultsOf(trainFields), ...changes });

test('the defaults are those that measurements chose', () => {
  expect(defaultsOf(trainFields)).toMatchObject({
    optimizer: 'adam',
    learningRate: 0.005,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-7,
    weightDecay: 0,
    schedule: 'cosine',
    warmupSteps: 0,
    batchSize: 8,
    steps: 9000,
    epochs: 0,
    clipNorm: 1,
    labelSmoothing: 0,
    dropout: 0,
    teacherForcingStart: 1,
    teacherForcingEnd: 1,
    earlyStopping: 0,
    keepBest: false,
    seed: 7,
  });
});

test('the defaults are no impossible combination', () => {
  expect(trainSpecFault(specOf({}))).toBeNull();
});

test.each(['adamw', 'sgd'] as const)('%s: a decay that would turn the weights round is told', (optimizer) => {
  const spec = specOf({ optimizer, learningRate: 5, weightDecay: 0.1 });
  expect(trainSpecFault(spec)).toBeNull();
  expect(trainSpecFault({ ...spec, learningRate: 10 })).toBe(
    'learningRate times weightDecay is 1; it must be below 1, or every step turns the weights round.',
  );
  expect(trainSpecFault({ ...spec, optimizer: 'adam', learningRate: 10 })).toBeNull();
});

test('epochs count batches, the last of which may be short; without epochs steps count', () => {
  const spec = specOf({ steps: 9000, batchSize: 8 });
  expect(plannedSteps(spec, 65)).toBe(9000);
  expect(plannedSteps({ ...spec, epochs: 3 }, 65)).toBe(27);
  expect(plannedSteps({ ...spec, epochs: 3 }, 64)).toBe(24);
});
