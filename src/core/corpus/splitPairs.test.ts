import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBySource } from './splitPairs.ts';

const numbered = (count: number, repeats = 1) =>
  Array.from({ length: count }, (_, index) => ({
    source: `sentence ${Math.floor(index / repeats)}`,
    target: `phrase ${index}`,
  }));
const sizes = <P>({
  training,
  validation,
  test,
}: { training: P[]; validation: P[]; test: P[] } | ReturnType<typeof splitBySource>) => [
  training.length,
  validation.length,
  test.length,
];

describe('splitBySource', () => {
  it('holds out a twentieth twice', () => {
    expect(sizes(splitBySource(numbered(10_000), { seed: 1 }))).toEqual([9000, 500, 500]);
  });

  it('holds out at least 200 where the corpus is large enough, else a tenth', () => {
    expect(sizes(splitBySource(numbered(3000), { seed: 1 }))).toEqual([2600, 200, 200]);
    expect(sizes(splitBySource(numbered(100), { seed: 1 }))).toEqual([80, 10, 10]);
  });

  it('gives each part something from three sentences on', () => {
    expect(sizes(splitBySource(numbered(3), { seed: 1 }))).toEqual([1, 1, 1]);
    expect(sizes(splitBySource(numbered(3), { seed: 1, testShare: 0.5, validationShare: 0.5 }))).toEqual([
      1, 1, 1,
    ]);
    expect(sizes(splitBySource(numbered(60, 20), { seed: 1 }))).toEqual([20, 20, 20]);
    expect(sizes(splitBySource(numbered(2), { seed: 1 }))).toEqual([1, 1, 0]);
    expect(sizes(splitBySource(numbered(1), { seed: 1 }))).toEqual([1, 0, 0]);
    expect(sizes(splitBySource([], { seed: 1 }))).toEqual([0, 0, 0]);
  });

  it('holds nothing out for a share of 0', () => {
    expect(sizes(splitBySource(numbered(1000), { seed: 1, testShare: 0 }))).toEqual([900, 100, 0]);
  });

  it('takes sentences that differ in case, spaces or apostrophes for one', () => {
    const pairs = Array.from({ length: 40 }, (_, index) => [
      { source: `It's n${index}.`, target: 'a' },
      { source: `IT’S\u00a0N${index}.`, target: 'b' },
    ]).flat();
    const { training, validation, test } = splitBySource(pairs, { seed: 3 });
    for (const part of [training, validation, test]) {
      expect(part.filter(({ target }) => target === 'a')).toHaveLength(part.length / 2);
    }
  });

  it('follows the seed', () => {
    const pairs = numbered(500);
    expect(splitBySource(pairs, { seed: 5 })).toEqual(splitBySource(pairs, { seed: 5 }));
    expect(splitBySource(pairs, { seed: 5 }).test).not.toEqual(splitBySource(pairs, { seed: 6 }).test);
  });

  it.each([-0.1, 0.6, Number.NaN])('refuses the share %d', (testShare) => {
    expect(() => splitBySource(numbered(10), { seed: 1, testShare })).toThrow(RangeError);
  });

  it('keeps every pair once, no source in two parts, each part in the order of the input', () => {
    const pairs = fc.array(fc.record({ source: fc.string({ maxLength: 2 }), id: fc.nat() }), {
      maxLength: 200,
    });
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(pairs, fc.integer(), share, share, (input, seed, validationShare, testShare) => {
        const split = splitBySource(input, { seed, validationShare, testShare });
        const parts = [split.training, split.validation, split.test];
        expect(new Set(parts.flat())).toEqual(new Set(input));
        expect(parts.flat()).toHaveLength(input.length);
        const partOfSource = new Map<string, number>();
        parts.forEach((part, index) => {
          expect(part).toEqual(input.filter((pair) => part.includes(pair)));
          for (const { source } of part) {
            expect(partOfSource.get(source) ?? index).toBe(index);
            partOfSource.set(source, index);
          }
        });
        if (input.length > 0) expect(split.training.length).toBeGreaterThan(0);
      }),
    );
  });
});
