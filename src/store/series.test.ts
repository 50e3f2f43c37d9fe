import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeries } from './series.ts';

test('holds every pushed row in order, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 5000 }), (losses) => {
      const series = createSeries(['step', 'loss']);
      losses.forEach((loss, index) => {
        series.push({ step: index + 1, loss });
      });
      expect([...series.column('loss')]).toEqual(losses);
      expect(series.last('step')).toBe(losses.length === 0 ? null : losses.length);
    }),
    { numRuns: 20 },
  );
});

test('tells its listeners of each change, until they leave', () => {
  const series = createSeries(['loss']);
  let calls = 0;
  const leave = series.subscribe(() => calls++);
  series.push({ loss: 1 });
  series.clear();
  expect(calls).toBe(2);
  expect(series.version).toBe(2);
  leave();
  series.push({ loss: 2 });
  expect(calls).toBe(2);
});

test('keeps its first rows alone and goes on behind them', () => {
  const series = createSeries(['loss']);
  for (const loss of [1, 2, 3]) series.push({ loss });
  series.truncate(2);
  expect([...series.column('loss')]).toEqual([1, 2]);
  series.push({ loss: 4 });
  expect([...series.column('loss')]).toEqual([1, 2, 4]);
  series.truncate(9);
  expect(series.length).toBe(3);
});

test('is empty after a clear and starts again from the front', () => {
  const series = createSeries(['loss']);
  series.push({ loss: 1 });
  series.clear();
  expect(series.last('loss')).toBeNull();
  series.push({ loss: 3 });
  expect([...series.column('loss')]).toEqual([3]);
});

test('takes the first rows of other columns, whatever they lack, and goes on behind them', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 3000 }), fc.nat(3000), (losses, asked) => {
      const series = createSeries(['step', 'loss']);
      series.push({ step: 9, loss: 9 });
      const length = Math.min(asked, losses.length);
      series.fill({ loss: Float64Array.from(losses) }, length);
      series.push({ step: length + 1, loss: 0.5 });
      expect([...series.column('loss')]).toEqual([...losses.slice(0, length), 0.5]);
      expect([...series.column('step')]).toEqual([
        ...losses.slice(0, length).map(() => Number.NaN),
        length + 1,
      ]);
    }),
    { numRuns: 20 },
  );
});
