import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularyGrowth } from './vocabularyGrowth.ts';

const sentences = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }), {
  maxLength: 60,
});

describe('vocabularyGrowth', () => {
  it('counts different tokens against tokens read', () => {
    expect(vocabularyGrowth([['a', 'b'], ['a'], ['c', 'a', 'b', 'd']])).toEqual([
      { tokens: 0, distinct: 0 },
      { tokens: 2, distinct: 2 },
      { tokens: 3, distinct: 2 },
      { tokens: 7, distinct: 4 },
    ]);
    expect(vocabularyGrowth([])).toEqual([{ tokens: 0, distinct: 0 }]);
  });

  it('never falls, ends with everything, and takes no more points than asked for', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 2, max: 20 }), (text, most) => {
        const points = vocabularyGrowth(text, most);
        const all = text.flat();
        expect(points.length).toBeLessThanOrEqual(most);
        expect(points.at(-1)).toEqual({ tokens: all.length, distinct: new Set(all).size });
        for (const { tokens, distinct } of points) {
          expect(distinct).toBe(new Set(all.slice(0, tokens)).size);
        }
        const read = points.map(({ tokens }) => tokens);
        expect(read).toEqual([...new Set(read)].toSorted((a, b) => a - b));
      }),
    );
  });
});
