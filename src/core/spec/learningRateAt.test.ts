import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from './field.ts';
import { learningRateAt } from './learningRateAt.ts';
import { type TrainSpec, trainFields } from './trainSpec.ts';

const specOf = (changes: Partial<TrainSpec>): TrainSpec => ({ ...defaultsOf(trainFields), ...changes });
const stepCounts = fc.integer({ min: 1, max: 5000 });

test('a constant rate stays', () => {
  expect(learningRateAt(specOf({ learningRate: 0.01, schedule: 'constant', steps: 100 }), 70)).toBe(0.01);
});

describe('the cosine', () => {
  test('begins at the rate, is half way down in the middle, and ends at a hundredth', () => {
    const spec = specOf({ learningRate: 0.01, schedule: 'cosine', steps: 101 });
    expect(learningRateAt(spec, 1)).toBeCloseTo(0.01, 12);
    expect(learningRateAt(spec, 51)).toBeCloseTo((0.01 + 0.0001) / 2, 12);
    expect(learningRateAt(spec, 101)).toBeCloseTo(0.0001, 12);
    expect(learningRateAt(spec, 500)).toBeCloseTo(0.0001, 12);
  });

  test('with a warm-up rises in a straight line to the rate and has its period after that', () => {
    const spec = specOf({ learningRate: 0.01, schedule: 'cosine', steps: 120, warmupSteps: 20 });
    expect(learningRateAt(spec, 1)).toBeCloseTo(0.0005, 12);
    expect(learningRateAt(spec, 10)).toBeCloseTo(0.005, 12);
    expect(learningRateAt(spec, 20)).toBeCloseTo(0.01, 12);
    expect(learningRateAt(spec, 70)).toBeCloseTo((0.01 + 0.0001) / 2, 12);
    expect(learningRateAt(spec, 120)).toBeCloseTo(0.0001, 12);
  });

  test('never rises once the warm-up is over, and stays a rate', () => {
    fc.assert(
      fc.property(stepCounts, fc.nat(6000), stepCounts, (steps, warmupSteps, step) => {
        const spec = specOf({ learningRate: 1, schedule: 'cosine', steps, warmupSteps });
        const [now, next] = [learningRateAt(spec, step), learningRateAt(spec, step + 1)];
        if (step >= warmupSteps) expect(next).toBeLessThanOrEqual(now);
        else expect(next).toBeGreaterThan(now);
        expect(now).toBeGreaterThan(0);
        expect(now).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('warm-up and inverse square root', () => {
  const spec = specOf({ learningRate: 0.02, schedule: 'warmupInverseSquareRoot', warmupSteps: 400 });

  test('rises in a straight line to the rate, then falls with the root of the steps', () => {
    expect(learningRateAt(spec, 1)).toBeCloseTo(0.02 / 400, 12);
    expect(learningRateAt(spec, 100)).toBeCloseTo(0.005, 12);
    expect(learningRateAt(spec, 400)).toBe(0.02);
    expect(learningRateAt(spec, 1600)).toBeCloseTo(0.01, 12);
    expect(learningRateAt(spec, 40_000)).toBeCloseTo(0.002, 12);
  });

  test('is the formula of the paper, d^-½·min(step^-½, step·warmup^-1.5), times a constant', () => {
    const model = 512;
    const peak = (model * 400) ** -0.5;
    fc.assert(
      fc.property(stepCounts, (step) => {
        const paper = model ** -0.5 * Math.min(step ** -0.5, step * 400 ** -1.5);
        expect(learningRateAt({ ...spec, learningRate: peak }, step) / paper).toBeCloseTo(1, 10);
      }),
    );
  });

  test('begins at its peak without a warm-up', () => {
    expect(learningRateAt({ ...spec, warmupSteps: 0 }, 1)).toBe(0.02);
    expect(learningRateAt({ ...spec, warmupSteps: 0 }, 4)).toBe(0.01);
  });
});

test('every plateau multiplies the rate by the factor, whatever the step', () => {
  const spec = specOf({ learningRate: 0.08, schedule: 'plateau', plateauFactor: 0.5 });
  expect([0, 1, 3].map((plateaus) => learningRateAt(spec, 7, plateaus))).toEqual([0.08, 0.04, 0.01]);
  expect(learningRateAt({ ...spec, schedule: 'constant' }, 7, 3)).toBe(0.08);
});
