import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from './outlineOf.ts';

test('a long run is thinned to sixty points of its own, its first and its last among them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), (length) => {
      const step = Float64Array.from({ length }, (_, at) => 50 * at);
      const lossNatsPerToken = step.map((at) => 8 / (1 + at));
      const { steps, lossesNatsPerToken } = outlineOf({ validations: { step, lossNatsPerToken } });
      expect(steps).toHaveLength(Math.min(length, 60));
      expect([steps[0], steps.at(-1)]).toEqual([0, 50 * (length - 1)]);
      expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
      expect(lossesNatsPerToken).toEqual(steps.map((at) => 8 / (1 + at)));
    }),
  );
});

test('a run without validations has none', () => {
  expect(outlineOf({ validations: {} })).toEqual({ steps: [], lossesNatsPerToken: [] });
});
