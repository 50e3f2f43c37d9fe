import { expect, test } from 'vitest';
import { defaultsOf } from './field.ts';
import { differingSettings, settingDifferences } from './settingDifferences.ts';
import { trainFields } from './trainSpec.ts';

const defaults = defaultsOf(trainFields);

test('names what differs, with the values of the first', () => {
  const found = settingDifferences(trainFields, { ...defaults, seed: 8, learningRate: 0.1 }, defaults);
  expect(found.map(({ name, value }) => [name, value])).toEqual([
    ['learningRate', 0.1],
    ['seed', 8],
  ]);
  expect(settingDifferences(trainFields, defaults, defaults)).toEqual([]);
});

test('a setting without effect in either tells nothing', () => {
  const momentum = { ...defaults, momentum: 0.5 };
  expect(settingDifferences(trainFields, momentum, defaults)).toEqual([]);
  expect(
    settingDifferences(trainFields, { ...momentum, optimizer: 'sgd' }, defaults).map(({ name }) => name),
  ).toEqual(['optimizer', 'momentum']);
});

test('of several, only what is not the same in all, and nothing where it has no effect', () => {
  const sgd = { ...defaults, optimizer: 'sgd', momentum: 0.5 } as const;
  const seeded = { ...defaults, seed: 8, momentum: 0.7 };
  const found = differingSettings(trainFields, [defaults, sgd, seeded]);
  expect(found.map(({ name, values }) => [name, values])).toEqual([
    ['optimizer', ['adam', 'sgd', 'adam']],
    ['momentum', [null, 0.5, null]],
    ['seed', [7, 7, 8]],
  ]);
  expect(differingSettings(trainFields, [defaults, defaults, defaults])).toEqual([]);
  expect(differingSettings(trainFields, [])).toEqual([]);
});
