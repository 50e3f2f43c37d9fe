import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionByWord } from './attentionByWord.ts';

describe('attentionByWord', () => {
  it('adds up a word’s columns and takes the mean of its rows', () => {
    // "un@@ seen . </s>" → "in@@ vu </s>"
    const attention = [[0.5, 0.25, 0.125, 0.125], Float32Array.of(0, 0.5, 0.5, 0), [0.25, 0, 0.25, 0.5]];
    expect(attentionByWord(attention, { source: [0, 0, 1, 2], target: [0, 0, 1] })).toEqual([
      Float64Array.of(0.625, 0.3125, 0.0625),
      Float64Array.of(0.25, 0.25, 0.5),
    ]);
  });

  it('leaves attention between words as it is', () => {
    const attention = [
      [0.75, 0.25],
      [0.5, 0.5],
    ];
    expect(attentionByWord(attention, { source: [0, 1], target: [0, 1] }).map((row) => [...row])).toEqual(
      attention,
    );
    expect(attentionByWord([], { source: [0], target: [] })).toEqual([]);
  });

  it('keeps rows that add up to 1, and every piece’s say', () => {
    const steps = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    const wordsOf = (isNext: readonly boolean[]) => {
      let word = 0;
      return isNext.map((next, at) => (next && at > 0 ? ++word : word));
    };
    fc.assert(
      fc.property(
        steps,
        steps,
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        (source, target, numbers) => {
          const attention = target.map(() => {
            const row = source.map(() => 1 + (numbers.next().value as number));
            const total = row.reduce((sum, weight) => sum + weight, 0);
            return row.map((weight) => weight / total);
          });
          const words = { source: wordsOf(source), target: wordsOf(target) };
          const found = attentionByWord(attention, words);
          for (const row of found) expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          found.forEach((row, targetWord) => {
            row.forEach((weight, sourceWord) => {
              const rows = attention.filter((_, piece) => words.target[piece] === targetWord);
              const sums = rows.map((each) =>
                each.reduce((sum, part, piece) => sum + (words.source[piece] === sourceWord ? part : 0), 0),
              );
              expect(weight).toBeCloseTo(sums.reduce((sum, part) => sum + part, 0) / rows.length, 12);
            });
          });
        },
      ),
    );
  });
});
