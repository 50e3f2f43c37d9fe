import { describe, expect, test } from 'vitest';
import { dataFields } from './dataSpec.ts';
import { applies, defaultsOf, type Field, type Fields, readSpec } from './field.ts';
import { modelFields } from './modelSpec.ts';
import { trainFields } from './trainSpec.ts';

test('a setting without a condition always applies', () => {
  expect(applies({ label: 'Size' }, {})).toBe(true);
});

test('a setting applies where every condition holds', () => {
  const field = {
    label: 'Forget bias',
    appliesWhen: { cell: { is: ['lstm', 'gru'] }, layers: { isNot: [1] } },
  };
  expect(applies(field, { cell: 'lstm', layers: 2 })).toBe(true);
  expect(applies(field, { cell: 'gru', layers: 1 })).toBe(false);
  expect(applies(field, { cell: 'rnn', layers: 2 })).toBe(false);
});

describe.each([
  ['data', dataFields],
  ['model', modelFields],
  ['training', trainFields],
] satisfies [string, Fields][])('every setting of %s', (_, fields: Fields) => {
  const entries: [string, Field][] = Object.entries(fields);

  test('has a default that is allowed', () => {
    expect(readSpec(fields, defaultsOf(fields)).faults).toEqual([]);
  });

  test.each(entries)('%s explains itself in sentences', (__, field) => {
    expect(field.label).toMatch(/^[A-Z0-9].*[^.]$/);
    expect(field.explanation).toMatch(/^[A-Z].*\.$/);
  });

  test.each(entries)('%s depends only on settings beside it, on values they can have', (name, field) => {
    for (const [other, requirement] of Object.entries(field.appliesWhen ?? {})) {
      expect(other).not.toBe(name);
      expect(Object.keys(fields)).toContain(other);
      const values = 'is' in requirement ? requirement.is : requirement.isNot;
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(readSpec(fields, { [other]: value }).faults).toEqual([]);
    }
  });
});
