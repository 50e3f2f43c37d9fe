import { expect, test } from 'vitest';
import type { Trace } from '../../store/traceSlice.ts';
import { sameNumber } from './sameNumber.ts';

const vector = (id: number) => ({ id, values: new Float64Array([id]) });

function traceFrom(first: number, words = 1): Trace {
  return {
    source: 'a',
    sourceTokens: ['a', '</s>'],
    encoder: [],
    annotations: [vector(first), vector(first + 1)],
    first: [{ hidden: vector(first + 2), memory: null }],
    steps: Array.from({ length: words }, (_, step) => ({
      read: '<s>',
      written: 'b',
      cells: [{ hidden: vector(first + 10 * step + 3), memory: null, gates: [] }],
      look: null,
      feature: vector(first + 10 * step + 4),
      logits: first + 10 * step + 5,
      probabilities: first + 10 * step + 6,
      logNormalizer: 0,
      candidates: [],
    })),
  };
}

test('a number is found again at its place in the next trace', () => {
  const [former, next] = [traceFrom(1, 2), traceFrom(101, 2)];
  for (const id of [1, 2, 3, 4, 6, 15, 17]) expect(sameNumber(id, former, next)).toBe(id + 100);
  expect(sameNumber(6, former, former)).toBe(6);
});

test('where the place is gone, so is the number', () => {
  expect(sameNumber(15, traceFrom(1, 2), traceFrom(101, 1))).toBeNull();
  expect(sameNumber(999, traceFrom(1), traceFrom(101))).toBeNull();
});
