import { expect, test } from 'vitest';
import { gradientError, sampleGradients } from './gradientSample.ts';

const wanted = { a: [1, -4, 2], b: [0, 0] };

test('the error is the worst parameter’s, over its own largest gradient', () => {
  expect(gradientError(wanted, wanted)).toBe(0);
  expect(gradientError({ a: [1, -4, 2.5], b: [0, 0] }, wanted)).toBe(0.125);
  expect(gradientError({ a: [1, -4, 2.5], b: [10, 20] }, { a: [1, -4, 2], b: [10, 10] })).toBe(1);
});

test.each([
  ['a parameter is missing', { a: [1, -4, 2] }],
  ['one is too short', { a: [1, -4], b: [0, 0] }],
  ['a value is not finite', { a: [1, Number.NaN, 2], b: [0, 0] }],
  ['all should be 0 and are not', { a: [1, -4, 2], b: [0, 1e-9] }],
])('nothing is close where %s', (_, actual) => {
  expect(gradientError(actual, wanted)).toBe(Number.POSITIVE_INFINITY);
});

test('few gradients are all taken, of many some from end to end', () => {
  const few = Float32Array.from([1, 2, 3]);
  const many = Float32Array.from({ length: 1_000_000 }, (_, at) => at);
  const sample = sampleGradients(
    new Map([
      ['few', few],
      ['many', many],
    ]),
  );
  expect(sample['few']).toEqual([1, 2, 3]);
  expect(sample['many']?.[0]).toBe(0);
  expect(sample['many']?.at(-1)).toBeGreaterThan(999_000);
});
