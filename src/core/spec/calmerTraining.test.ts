import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calmerTraining } from './calmerTraining.ts';
import { type TrainSpec, trainFields } from './trainSpec.ts';

const optimizer = fc.constantFrom<TrainSpec['optimizer']>('adam', 'adamw', 'rmsprop', 'sgd');
const learningRate = fc.double({ min: 1e-5, max: 10, noNaN: true });

test('it is never wilder, always calmer in something, and within the ranges of the settings', () => {
  fc.assert(
    fc.property(optimizer, learningRate, fc.constantFrom(0, 1, 5), (kind, rate, clipNorm) => {
      const given = { optimizer: kind, learningRate: rate, clipNorm };
      const calmer = calmerTraining(given);
      expect(calmer.learningRate).toBeLessThanOrEqual(rate);
      expect(calmer.learningRate).toBeGreaterThanOrEqual(trainFields.learningRate.minimum);
      expect(calmer.clipNorm > 0).toBe(true);
      expect(calmer.learningRate < rate || (clipNorm === 0 && calmer.clipNorm > 0)).toBe(true);
    }),
  );
});

test('a rate far above the usual comes down to it; a usual one stays where clipping was missing', () => {
  const adam = { optimizer: 'adam', learningRate: 10, clipNorm: 0 } as const;
  expect(calmerTraining(adam)).toEqual({ learningRate: 0.005, clipNorm: 1 });
  expect(calmerTraining({ ...adam, learningRate: 0.01 })).toEqual({ learningRate: 0.01, clipNorm: 1 });
  expect(calmerTraining({ ...adam, learningRate: 0.01, clipNorm: 5 })).toEqual({
    learningRate: 0.0025,
    clipNorm: 5,
  });
  // SGD divides the gradient by nothing: there a rate of 0.5 is usual.
  expect(calmerTraining({ ...adam, optimizer: 'sgd', learningRate: 0.5, clipNorm: 0 }).learningRate).toBe(
    0.5,
  );
});
