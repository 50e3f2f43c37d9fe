import { expect, test } from 'vitest';
import { dataFields } from '../core/spec/dataSpec.ts';
import { defaultsOf } from '../core/spec/field.ts';
import { modelFields } from '../core/spec/modelSpec.ts';
import { trainFields } from '../core/spec/trainSpec.ts';
import { type FormerRun, withFormerRun } from './formerRuns.ts';

const run = {
  corpus: 'tiny',
  kept: null,
  number: null,
  data: defaultsOf(dataFields),
  model: defaultsOf(modelFields),
  training: defaultsOf(trainFields),
  isShown: true,
  hasDiverged: false,
  steps: {},
  validations: {},
} as unknown as Omit<FormerRun, 'id' | 'dashes'>;

test('the last four stay, each with dashes of its own', () => {
  let runs: readonly FormerRun[] = [];
  for (let added = 1; added <= 7; added++) {
    runs = withFormerRun(runs, run);
    expect(runs.map(({ id }) => id)).toEqual([added - 3, added - 2, added - 1, added].filter((id) => id > 0));
    expect(new Set(runs.map(({ dashes }) => dashes)).size).toBe(runs.length);
  }
  const removed = runs.filter(({ id }) => id !== 5);
  const again = withFormerRun(removed, run);
  expect(again.map(({ id }) => id)).toEqual([4, 6, 7, 8]);
  expect(new Set(again.map(({ dashes }) => dashes)).size).toBe(4);
});

test('one that is not shown makes room before an older one that is', () => {
  const runs = Array.from({ length: 4 }, () => run).reduce(withFormerRun, [] as readonly FormerRun[]);
  const third = runs.map((one) => (one.id === 3 ? { ...one, isShown: false } : one));
  expect(withFormerRun(third, run).map(({ id }) => id)).toEqual([1, 2, 4, 5]);
});
