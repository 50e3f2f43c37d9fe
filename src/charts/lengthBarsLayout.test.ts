import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LengthBucket, lengthBarsLayout } from './lengthBarsLayout.ts';

const room = { width: 500, height: 120, top: 20 };
const bucket = (bleu: number | null): LengthBucket => ({
  from: 0,
  to: 9,
  pairs: bleu === null ? 0 : 5,
  bleu,
});

test('heights are the scores, on a scale from 0 to 100', () => {
  const { bars, ticks } = lengthBarsLayout([bucket(100), bucket(50), bucket(0), bucket(null)], room);
  expect(bars.map(({ height }) => height)).toEqual([100, 50, 0, 0]);
  expect(bars.map(({ y, height }) => y + height)).toEqual([120, 120, 120, 120]);
  expect(ticks).toEqual([
    { score: 0, y: 120 },
    { score: 50, y: 70 },
    { score: 100, y: 20 },
  ]);
});

test('bars stand in the middle of equal bands and do not touch', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 100, max: 900 }),
      (scores, width) => {
        const { bars } = lengthBarsLayout(scores.map(bucket), { ...room, width });
        bars.forEach((bar, index) => {
          expect(bar.centre).toBeCloseTo((width * (index + 0.5)) / bars.length, 6);
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          const next = bars[index + 1];
          if (next) expect(bar.x + bar.width).toBeLessThan(next.x);
        });
      },
    ),
  );
});
