import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from './nearestName.ts';
import { readAssignment } from './settingAssignment.ts';
import { settingGroups } from './settings.ts';

const names = Object.entries(settingGroups).flatMap(([group, { fields }]) =>
  Object.keys(fields).map((name) => [group, name] as const),
);

test('a number, a switch and a choice, by name', () => {
  expect(readAssignment('hiddenSize=256')).toMatchObject({ group: 'model', name: 'hiddenSize', value: 256 });
  expect(readAssignment('learningRate = 1e-3')).toMatchObject({ group: 'training', value: 0.001 });
  expect(readAssignment('lowerCase=false')).toMatchObject({ group: 'data', value: false });
  expect(readAssignment('model.attention=dot')).toMatchObject({ group: 'model', value: 'dot' });
});

test('every setting is found by its name with its group before it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer(), ([group, name], value) => {
      expect(readAssignment(`${group}.${name}=${value}`)).toMatchObject({ group, name });
    }),
  );
});

test('what is no value of its kind stays text, for the field to refuse', () => {
  expect(readAssignment('hiddenSize=many')).toMatchObject({ value: 'many' });
  expect(readAssignment('hiddenSize=')).toMatchObject({ value: '' });
  expect(readAssignment('bidirectional=yes')).toMatchObject({ value: 'yes' });
});

test.each([
  ['hidenSize=3', 'There is no setting hidenSize; the nearest is hiddenSize.'],
  ['model.hidden=3', 'There is no setting model.hidden; the nearest is model.hiddenSize.'],
  ['modle.layers=3', 'There is no setting modle.layers; the nearest is model.layers.'],
  ['seed=3', 'seed may be training.seed or decoding.seed; write which one.'],
  ['hiddenSize', 'A setting is written name=value, such as hiddenSize=256, not "hiddenSize".'],
  ['=3', 'A setting is written name=value, such as hiddenSize=256, not "=3".'],
])('%s: one sentence', (text, fault) => {
  expect(readAssignment(text)).toEqual({ fault });
});

test('the nearest name takes the fewest changes', () => {
  expect(nearestName('atention', ['attention', 'retention', 'a'])).toBe('attention');
  expect(nearestName('BRIDGE', ['wiring', 'bridge'])).toBe('bridge');
  expect(nearestName('hidden', ['bridge', 'hiddenSize'])).toBe('hiddenSize');
  expect(nearestName('x', [])).toBeNull();
});

test('a name is nearest to itself', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1, selector: (name) => name.toLowerCase() }),
      (known) => {
        for (const name of known) expect(nearestName(name, known)).toBe(name);
      },
    ),
  );
});
