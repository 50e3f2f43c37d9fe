import { expect, test } from 'vitest';
import { defaultsOf } from './field.ts';
import { settingDifferences } from './settingDifferences.ts';
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
