import { describe, expect, it } from 'vitest';
import { type LengthCurve, lengthCurvesLayout, lengthRanges } from './lengthCurvesLayout.ts';

const score = (from: number, value: number, spread = 5) => ({
  from,
  to: from + 9,
  score: value,
  low: value - spread,
  high: value + spread,
});
const strong: LengthCurve = { look: 'strong', name: 'attention', scores: [score(0, 60), score(10, 50)] };
const plain: LengthCurve = { look: 'plain', name: 'none', scores: [score(0, 10), score(20, 2)] };
const size = { width: 300, height: 110, top: 10 };

describe('lengthRanges', () => {
  it('has every range of any curve once, in order', () => {
    expect(lengthRanges([plain, strong]).map(({ from }) => from)).toEqual([0, 10, 20]);
    expect(lengthRanges([])).toEqual([]);
  });
});

describe('lengthCurvesLayout', () => {
  const layout = lengthCurvesLayout([strong, plain], lengthRanges([strong, plain]), size);

  it('places points in the middle of their bands, also where a curve lacks one', () => {
    expect(layout.bandWidth).toBe(100);
    expect(layout.curves.map(({ points }) => points.map(({ x }) => x))).toEqual([
      [50, 150],
      [50, 250],
    ]);
  });

  it('goes from 0 to a round score above the highest end of an interval', () => {
    expect(layout.ticks.map((tick) => tick.score)).toEqual([0, 20, 40, 60, 80]);
    expect(layout.ticks[0]?.y).toBe(110);
    expect(layout.ticks.at(-1)?.y).toBe(10);
    expect(layout.curves[0]?.points[0]).toMatchObject({ y: 35, highY: 28.75, lowY: 41.25 });
  });

  it('cuts nothing off above 100 or below 0, and is never taller than low scores need', () => {
    const low = lengthCurvesLayout([plain], lengthRanges([plain]), size);
    expect(low.ticks.at(-1)?.score).toBe(40);
    expect(low.curves[0]?.points[1]?.lowY).toBe(110);
    const full: LengthCurve = { ...strong, scores: [score(0, 98)] };
    const high = lengthCurvesLayout([full], lengthRanges([full]), size);
    expect(high.ticks.at(-1)?.score).toBe(100);
    expect(high.curves[0]?.points[0]?.highY).toBe(10);
  });

  it('places single runs beside their mean', () => {
    const runs: LengthCurve = { ...strong, scores: [{ ...score(0, 30), runs: [20, 40] }] };
    const placed = lengthCurvesLayout([runs], lengthRanges([runs]), size);
    expect(placed.curves[0]?.points[0]?.runYs).toEqual([60, 10]);
  });
});
