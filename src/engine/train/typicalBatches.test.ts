import { expect, test } from 'vitest';
import { typicalBatches } from './typicalBatches.ts';

const pair = (length: number) => ({ source: Array(length).fill(4), target: Array(length).fill(5) });

test('one batch of each shape, the most frequent first', () => {
  // On the cpu a length stays as it is: 3 + 1 for </s>, and so on.
  const pairs = [...Array(8).fill(pair(3)), ...Array(12).fill(pair(9)), ...Array(4).fill(pair(1))];
  const batches = typicalBatches(pairs, 4);
  expect(batches.map(({ rows, sourceLength }) => [rows, sourceLength])).toEqual([
    [4, 10],
    [4, 4],
    [4, 2],
  ]);
});
