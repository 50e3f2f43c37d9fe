import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SideCurve, sideCurvesLayout } from './sideCurvesLayout.ts';

const room = { width: 400, height: 240, lineHeight: 13, nameWidth: 60, figureWidth: 40 };

function curves(source: readonly number[], target: readonly number[]): SideCurve[] {
  const points = (ys: readonly number[]) => ys.map((y, index) => ({ x: 10 ** (index + 1), y }));
  return [
    { side: 'source', name: 'English', points: points(source) },
    { side: 'target', name: 'French', points: points(target) },
  ];
}

describe('sideCurvesLayout', () => {
  it('puts equal steps of a logarithmic scale at equal distances, and zero on the floor', () => {
    const layout = sideCurvesLayout(curves([1, 0.5, 0], [1, 0.5, 0]), 'log', room);
    const [first, second, third] = layout.curves[0]!.path;
    expect(second![0] - first![0]).toBeCloseTo(third![0] - second![0], 9);
    expect([first![0], third![0]]).toEqual([layout.left, layout.right]);
    expect([first![1], third![1]]).toEqual([layout.top, layout.bottom]);
    expect(layout.xTicks.map(({ value }) => value)).toEqual([10, 100, 1000]);
  });

  it('writes more figures at a short logarithmic scale', () => {
    const [curve] = curves([], []);
    const points = [10, 60].map((x) => ({ x, y: 1 }));
    const { xTicks } = sideCurvesLayout([{ ...curve!, points }], 'log', room);
    expect(xTicks.map(({ value }) => value)).toEqual([10, 20, 50]);
  });

  it('begins a linear scale at nothing', () => {
    const [curve] = sideCurvesLayout(curves([100], []), 'linear', room).curves;
    expect(sideCurvesLayout(curves([100], []), 'linear', room).xTicks[0]).toEqual({ value: 0, x: 40 });
    expect(curve?.path).toEqual([[340, expect.any(Number)]]);
  });

  it('gives each mark a line of its own for its label', () => {
    const marked = curves([1, 0.5], [1, 0.5]).map((curve) => ({
      ...curve,
      mark: { x: 50, y: 0, label: '50' },
    }));
    const [source, target] = sideCurvesLayout(marked, 'log', room).curves;
    expect(source?.placedMark?.x).toBe(target?.placedMark?.x);
    expect(target!.placedMark!.labelY - source!.placedMark!.labelY).toBeGreaterThan(room.lineHeight);
    expect(sideCurvesLayout(curves([1], [1]), 'log', room).curves[0]?.placedMark).toBeNull();
  });

  it('keeps everything in the plot, and the names at the ends apart', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 5 }),
        fc.array(share, { minLength: 1, maxLength: 5 }),
        (a, b) => {
          const layout = sideCurvesLayout(curves(a, b), 'log', room);
          for (const [x, y] of layout.curves.flatMap(({ path }) => path)) {
            expect(x).toBeGreaterThanOrEqual(layout.left - 1e-9);
            expect(x).toBeLessThanOrEqual(layout.right + 1e-9);
            expect(y).toBeGreaterThanOrEqual(layout.top - 1e-9);
            expect(y).toBeLessThanOrEqual(layout.bottom + 1e-9);
          }
          const [source, target] = layout.curves;
          expect(Math.abs(source!.nameY - target!.nameY)).toBeGreaterThanOrEqual(
            1.15 * room.lineHeight - 1e-9,
          );
          expect(Math.max(source!.nameY, target!.nameY)).toBeLessThanOrEqual(layout.bottom + 1e-9);
        },
      ),
    );
  });
});
