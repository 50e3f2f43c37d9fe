import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, batchOf, targetTokenCount } from '../../model/batch.ts';
import { sharesOf } from './share.ts';

const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 20 });

/** Rows as they can be told from others: their real tokens on both sides. */
function rowsOf({ rows, source, sourceLengths, targetInput, targetOutput, targetLengths }: Batch) {
  const column = (ids: Int32Array, lengths: Int32Array, row: number) =>
    Array.from({ length: lengths[row] as number }, (_, time) => ids[time * rows + row]);
  return Array.from({ length: rows }, (_, row) => [
    column(source, sourceLengths, row),
    column(targetInput, targetLengths, row),
    column(targetOutput, targetLengths, row),
  ]);
}

function batchWith(lengths: readonly (readonly [number, number])[], fillers: number): Batch {
  const ids = (side: number, row: number, length: number) =>
    Array.from({ length }, (_, at) => 100 * row + 10 * side + at + 4);
  return batchOf(
    lengths.map(([source, target], row) => ({ source: ids(0, row, source), target: ids(1, row, target) })),
    { rows: lengths.length + fillers, sourceLength: 12, targetLength: 11 },
  );
}

test('the shares hold every sentence once and in order, know their place and the whole, and no filler', () => {
  fc.assert(
    fc.property(pairs, fc.nat(4), fc.integer({ min: 1, max: 6 }), (lengths, fillers, count) => {
      const batch = batchWith(lengths, fillers);
      const shares = sharesOf(batch, count);
      expect(shares).toHaveLength(Math.min(count, lengths.length));
      expect(shares.flatMap((share) => rowsOf(share.batch))).toEqual(rowsOf(batch).slice(0, lengths.length));
      let first = 0;
      for (const share of shares) {
        expect(share.batch.rows).toBeGreaterThan(0);
        expect(share).toMatchObject({ firstSentence: first, allSentences: batch.rows });
        expect(share.allTokens).toBe(targetTokenCount(batch));
        expect(share.batch.sourceLength).toBe(Math.max(...share.batch.sourceLengths));
        expect(share.batch.targetLength).toBe(Math.max(...share.batch.targetLengths));
        first += share.batch.rows;
      }
    }),
  );
});

test('no share has more than its part of the tokens and one sentence', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 4 }), (lengths, count) => {
      const tokens = (pair: readonly [number, number]) => pair[0] + pair[1] + 2;
      const total = lengths.reduce((sum, pair) => sum + tokens(pair), 0);
      for (const { batch } of sharesOf(batchWith(lengths, 0), count)) {
        const own = [...batch.sourceLengths, ...batch.targetLengths].reduce((sum, length) => sum + length, 0);
        expect(own).toBeLessThanOrEqual(total / count + Math.max(...lengths.map(tokens)));
      }
    }),
  );
});

test('sorted sentences are divided where the tokens are, not in the middle', () => {
  const lengths = [1, 1, 1, 1, 1, 1, 7, 7].map((length) => [length, length] as const);
  expect(sharesOf(batchWith(lengths, 0), 2).map(({ batch }) => [batch.rows, batch.sourceLength])).toEqual([
    [6, 2],
    [2, 8],
  ]);
});
