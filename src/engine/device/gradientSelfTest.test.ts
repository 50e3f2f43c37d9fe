import { beforeAll, describe, expect, test } from 'vitest';
import { nodeWasmUrl } from '../../testing/nodeWasmUrl.ts';
import { type Answer, compareAnswers, computeAnswers } from './gradientSelfTest.ts';
import { loadBackend } from './loadBackend.ts';

let expected: Answer[];
beforeAll(async () => {
  await loadBackend('cpu', nodeWasmUrl());
  expected = await computeAnswers();
});

/** The answers with one of them changed. */
function changed(name: string, change: (values: Float32Array) => Float32Array): Answer[] {
  expect(expected.map((answer) => answer.name)).toContain(name);
  return expected.map((answer) =>
    answer.name === name ? { name, values: change(answer.values.slice()) } : answer,
  );
}

test('the answers are the loss and the gradient of every parameter, none of them zero throughout', () => {
  expect(expected[0]?.name).toBe('the loss');
  expect(expected.length).toBeGreaterThan(15);
  expect(expected.filter(({ values }) => values.every((value) => value === 0))).toEqual([]);
});

test('wasm answers as cpu does', async () => {
  await loadBackend('wasm', nodeWasmUrl());
  expect(compareAnswers('wasm', await computeAnswers(), expected)).toBe(null);
});

describe('compareAnswers', () => {
  test('passes the same numbers and such as f32 on a GPU gives', () => {
    expect(compareAnswers('webgl', expected, expected)).toBe(null);
    const rounded = expected.map(({ name, values }) => ({
      name,
      values: values.map((value) => value * 1.0005),
    }));
    expect(compareAnswers('webgl', rounded, expected)).toBe(null);
  });

  const gradient = 'the gradient of source.embedding';
  test.each<[string, (values: Float32Array) => Float32Array, string]>([
    ['zeros', (values) => values.fill(0), 'is off by 100 %'],
    ['NaN in one place', (values) => values.fill(Number.NaN, 9, 10), 'holds values that are no numbers'],
    ['infinities', (values) => values.fill(Number.POSITIVE_INFINITY), 'holds values that are no numbers'],
    ['too few numbers', (values) => values.slice(0, -1), 'has 6299 values, expected 6300'],
    ['too many numbers', (values) => Float32Array.of(...values, 0), 'has 6301 values, expected 6300'],
    ['the wrong sign', (values) => values.map((value) => -value), 'is off by 200 %'],
    ['one per cent too much', (values) => values.map((value) => value * 1.01), 'is off by 1.0 %'],
  ])('rejects %s, with the backend and the gradient by name', (_, change, amount) => {
    expect(compareAnswers('webgl', changed(gradient, change), expected)).toBe(
      `webgl failed its self-test: ${gradient} ${amount}.`,
    );
  });

  test('rejects answers that are missing', () => {
    expect(compareAnswers('webgpu', expected.slice(0, -1), expected)).toMatch(
      /^webgpu failed its self-test: /,
    );
    expect(compareAnswers('webgpu', [], expected)).toBe(
      'webgpu failed its self-test: the loss has 0 values, expected 1.',
    );
  });

  test('rejects a token id rounded to 16 bits: the embedding’s gradient is in another row', () => {
    // 2091 is no 16-bit float; its neighbours 2090 and 2092 are.
    const moved = changed(gradient, (values) => {
      const width = values.length / 2100;
      values.copyWithin(2092 * width, 2091 * width, 2092 * width);
      return values.fill(0, 2091 * width, 2092 * width);
    });
    expect(compareAnswers('webgl', moved, expected)).toMatch(/source\.embedding is off by \d+ %\.$/);
  });
});
