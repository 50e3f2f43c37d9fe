import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../core/spec/field.ts';
import { type TrainSpec, trainFields } from '../../core/spec/trainSpec.ts';
import { afterValidation, isEnough, noProgress, type ValidationProgress } from './validationProgress.ts';

const specOf = (changes: Partial<TrainSpec>): TrainSpec => ({ ...defaultsOf(trainFields), ...changes });

/** What is known after each of these losses, validated every ten steps. */
function follow(losses: readonly number[], spec = specOf({})): ValidationProgress[] {
  let progress = noProgress;
  return losses.map((lossNatsPerToken, index) => {
    progress = afterValidation(progress, { step: 10 * (index + 1), lossNatsPerToken }, spec);
    return progress;
  });
}

test('the best is the lowest loss, the first among equals', () => {
  expect(follow([3, 2, 2, 2.5]).map(({ best, sinceBest }) => [best?.step, sinceBest])).toEqual([
    [10, 0],
    [20, 0],
    [20, 1],
    [20, 2],
  ]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1 }), (losses) => {
      const { best, sinceBest } = follow(losses).at(-1) as ValidationProgress;
      const at = losses.indexOf(Math.min(...losses));
      expect(best).toEqual({ step: 10 * (at + 1), lossNatsPerToken: losses[at] });
      expect(sinceBest).toBe(losses.length - 1 - at);
    }),
  );
});

test('a loss that is not a number is never the best', () => {
  expect(follow([Number.NaN, 4, Number.NaN]).map(({ best, sinceBest }) => [best?.step, sinceBest])).toEqual([
    [undefined, 1],
    [20, 0],
    [20, 1],
  ]);
});

describe('the plateau schedule', () => {
  const plateaus = (losses: readonly number[], changes: Partial<TrainSpec> = {}) =>
    follow(losses, specOf({ schedule: 'plateau', plateauPatience: 2, ...changes })).map(
      (progress) => progress.plateaus,
    );

  test('shrinks after as many validations without a new lowest loss as patience has, and waits anew', () => {
    expect(plateaus([5, 6, 5, 5, 7, 7, 7])).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  test('a new lowest loss gives all patience back, and keeps the rate', () => {
    expect(plateaus([5, 6, 4, 6, 6, 3])).toEqual([0, 0, 0, 0, 1, 1]);
  });

  test('other schedules count none', () => {
    expect(plateaus([5, 6, 6, 6], { schedule: 'cosine' })).toEqual([0, 0, 0, 0]);
  });
});

test('enough is enough after the set number of validations, and never at 0', () => {
  const run = follow([5, 4, 6, 6, 6]);
  expect(run.map((progress) => isEnough(progress, { earlyStopping: 2 }))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(run.some((progress) => isEnough(progress, { earlyStopping: 0 }))).toBe(false);
});
