import { expect, test } from 'vitest';
import { defaultsOf } from '../../../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../../../core/spec/modelSpec.ts';
import { batchOf } from '../../model/batch.ts';
import { worthTrying } from './worthTrying.ts';

interface Step {
  readonly spec?: Partial<ModelSpec>;
  readonly words: number;
  readonly rows: number;
  readonly tokens: number;
}

/** How many workers are tried on a device with so many processors. */
function tried({ spec, words, rows, tokens }: Step, processors: number): number {
  const ids = Array.from({ length: tokens }, () => 4);
  return worthTrying(
    { spec: { ...defaultsOf(modelFields), ...spec }, vocabulary: { source: words, target: words } },
    batchOf(Array.from({ length: rows }, () => ({ source: ids, target: ids }))),
    processors,
  );
}

const large: Step = { spec: { hiddenSize: 256, embeddingSize: 128 }, words: 3000, rows: 64, tokens: 11 };

test('the default network on the built-in corpus is not divided', () => {
  expect(tried({ words: 2000, rows: 32, tokens: 9 }, 16)).toBe(1);
});

test('a large one is tried with up to four workers, and no more than there are processors', () => {
  expect([1, 2, 3, 4, 16].map((processors) => tried(large, processors))).toEqual([1, 2, 3, 4, 4]);
});

test('what counts is the step: the same network on a few short sentences is not divided', () => {
  expect(tried({ ...large, rows: 4, tokens: 4 }, 16)).toBe(1);
});
