import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random.ts';
import { createSample } from './sample.ts';

function draw(count: number, size: number, seed: number): number[] {
  const sample = createSample<number>(size, createRandom(seed));
  const gone: number[] = [];
  for (let index = 0; index < count; index++) {
    const out = sample.take(index);
    if (out !== undefined) gone.push(out);
  }
  expect(sample.count()).toBe(count);
  expect([...gone, ...sample.items()].toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
  return sample.items();
}

describe('a sample', () => {
  it('holds as many as it may, each once, in their order, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.nat(), (count, size, seed) => {
        const drawn = draw(count, size, seed);
        expect(drawn).toHaveLength(Math.min(count, size));
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
        expect(draw(count, size, seed)).toEqual(drawn);
      }),
    );
  });

  it('is all there is where that is little', () => {
    expect(draw(5, 5, 1)).toEqual([0, 1, 2, 3, 4]);
  });

  it('draws all alike', () => {
    const hits = new Array<number>(20).fill(0);
    const runs = 4000;
    for (let seed = 0; seed < runs; seed++)
      for (const index of draw(20, 5, seed)) hits[index] = (hits[index] ?? 0) + 1;
    // Of 4,000 draws with p = 1/4 the standard deviation is 27: five of them are left to chance.
    for (const count of hits) expect(Math.abs(count - runs / 4)).toBeLessThan(137);
  });
});
