import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsample } from './downsample.ts';

const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -50, max: 50, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
);
const drawing = fc.record({
  values: fc.array(value, { maxLength: 400 }),
  stepsPerColumn: fc.double({ min: 0.2, max: 60, noNaN: true }),
});

function run({ values, stepsPerColumn }: { values: number[]; stepsPerColumn: number }) {
  const columnOf = (step: number) => step / stepsPerColumn;
  const steps = values.map((_, index) => index);
  const kept = downsample({ places: steps, values, length: values.length }, columnOf);
  const isShown = (index: number) => Number.isFinite(values[index]);
  return { kept, isShown, columnOf: (index: number) => Math.floor(columnOf(index)) };
}

describe('downsample', () => {
  it('keeps indices of the series, in order and once each', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const { kept } = run(given);
        return kept.every(
          (index, place) => index >= 0 && index < given.values.length && index > (kept[place - 1] ?? -1),
        );
      }),
    );
  });

  it('keeps the first, lowest, highest and last value of every column', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const { kept, isShown, columnOf } = run(given);
        const finite = given.values.map((_, index) => index).filter(isShown);
        for (const column of new Set(finite.map(columnOf))) {
          const all = finite.filter((index) => columnOf(index) === column);
          const some = kept.filter((index) => isShown(index) && columnOf(index) === column);
          const valuesOf = (indices: number[]) => indices.map((index) => given.values[index] as number);
          expect(some[0]).toBe(all[0]);
          expect(some.at(-1)).toBe(all.at(-1));
          expect(Math.min(...valuesOf(some))).toBe(Math.min(...valuesOf(all)));
          expect(Math.max(...valuesOf(some))).toBe(Math.max(...valuesOf(all)));
          expect(some.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it('breaks the line exactly where the full line breaks', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const { kept, isShown } = run(given);
        const finite = kept.filter(isShown);
        for (let place = 1; place < finite.length; place++) {
          const [from, to] = [finite[place - 1] as number, finite[place] as number];
          const isBroken = given.values.slice(from, to).some((_, offset) => !isShown(from + offset));
          const breaks = kept.filter((index) => index > from && index < to);
          expect(breaks.length).toBe(isBroken ? 1 : 0);
        }
      }),
    );
  });

  it('keeps every finite point while there is room for it', () => {
    const values = [5, 4, 6, 3, 2];
    const steps = [0, 10, 20, 30, 40];
    expect(downsample({ places: steps, values, length: 5 }, (step) => step)).toEqual([0, 1, 2, 3, 4]);
  });

  it('reads only the length that is given and accepts typed arrays', () => {
    const steps = new Float64Array(8).map((_, index) => index);
    const values = new Float32Array(8).fill(1);
    expect(downsample({ places: steps, values, length: 2 }, (step) => step)).toEqual([0, 1]);
    expect(downsample({ places: steps, values, length: 0 }, (step) => step)).toEqual([]);
  });

  it('keeps a lone spike among 100,000 points', () => {
    const length = 100_000;
    const steps = new Float64Array(length).map((_, index) => index);
    const values = new Float64Array(length).fill(1);
    values[54_321] = 9;
    const kept = downsample({ places: steps, values, length }, (step) => (step / length) * 300);
    expect(kept).toContain(54_321);
    expect(kept.length).toBeLessThanOrEqual(1200);
  });
});
