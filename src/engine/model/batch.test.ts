import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { END_ID, PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { type Batch, batchOf, type EncodedPair, targetTokenCount } from './batch.ts';

const words = fc.array(fc.integer({ min: 4, max: 60 }), { maxLength: 9 });
const pairs = fc.array(fc.record({ source: words, target: words }), { minLength: 1, maxLength: 6 });
const slack = fc.record({ rows: fc.nat(3), source: fc.nat(4), target: fc.nat(4) });

describe('batchOf', () => {
  test('every pair can be read back, ends in </s> and is padded to the shape', () => {
    fc.assert(
      fc.property(pairs, slack, (given, room) => {
        const longest = (side: 'source' | 'target') =>
          1 + Math.max(...given.map((pair) => pair[side].length));
        const batch = batchOf(given, {
          rows: given.length + room.rows,
          sourceLength: longest('source') + room.source,
          targetLength: longest('target') + room.target,
        });
        expect(given.map((_, row) => readBack(batch, row))).toEqual(given);
        for (let row = 0; row < batch.rows; row++) {
          const source = column(batch.source, row, batch.rows);
          const length = batch.sourceLengths[row] as number;
          expect(source[length - 1]).toBe(END_ID);
          expect(source.slice(length).every((id) => id === PAD_ID)).toBe(true);
          expect(source).toHaveLength(batch.sourceLength);
          const targetLength = batch.targetLengths[row] as number;
          for (const ids of [batch.targetInput, batch.targetOutput]) {
            const target = column(ids, row, batch.rows);
            expect(target.slice(targetLength).every((id) => id === PAD_ID)).toBe(true);
            expect(target).toHaveLength(batch.targetLength);
          }
        }
      }),
    );
  });

  test('rows beyond the pairs read </s> alone and have no target', () => {
    const batch = batchOf([{ source: [4, 5], target: [6] }], { rows: 3, sourceLength: 4, targetLength: 3 });
    expect([...batch.sourceLengths]).toEqual([3, 1, 1]);
    expect([...batch.targetLengths]).toEqual([2, 0, 0]);
    expect(targetTokenCount(batch)).toBe(2);
  });

  test('without a shape it is as small as the pairs allow', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { rows, sourceLength, targetLength } = batchOf(given);
        expect([rows, sourceLength, targetLength]).toEqual([
          given.length,
          1 + Math.max(...given.map((pair) => pair.source.length)),
          1 + Math.max(...given.map((pair) => pair.target.length)),
        ]);
      }),
    );
  });

  test('a sentence that does not fit is refused with both lengths', () => {
    const pair: EncodedPair = { source: [4, 5, 6], target: [7, 8] };
    expect(() => batchOf([pair], { rows: 1, sourceLength: 3, targetLength: 3 })).toThrow(
      'batch: a source of 4 exceeds 3.',
    );
    expect(() => batchOf([pair], { rows: 1, sourceLength: 4, targetLength: 2 })).toThrow(
      'batch: a target of 3 exceeds 2.',
    );
  });
});

/** The pair of a row, by its lengths alone; its target from input and output, which must agree. */
function readBack(batch: Batch, row: number): { source: number[]; target: number[] } {
  const length = batch.targetLengths[row] as number;
  const input = column(batch.targetInput, row, batch.rows).slice(0, length);
  const output = column(batch.targetOutput, row, batch.rows).slice(0, length);
  expect([input[0], output.at(-1)]).toEqual([START_ID, END_ID]);
  expect(input.slice(1)).toEqual(output.slice(0, -1));
  return {
    source: column(batch.source, row, batch.rows).slice(0, (batch.sourceLengths[row] as number) - 1),
    target: output.slice(0, -1),
  };
}

/** One sentence of a time-major rectangle. */
function column(ids: Int32Array, row: number, rows: number): number[] {
  return [...ids].filter((_, at) => at % rows === row);
}
