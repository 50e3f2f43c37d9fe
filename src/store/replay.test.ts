import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostSnapshots, type Snapshot, snapshotAt, withSnapshot } from './replay.ts';

const at = (step: number): Snapshot => ({ step, sourceTokens: [], hypotheses: [] });
const recorded = (steps: readonly number[]) =>
  steps.reduce<readonly Snapshot[]>((snapshots, step) => withSnapshot(snapshots, at(step)), []);

test('however long training lasts: ordered, not too many, from the first step to near the last', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 2000 });
  fc.assert(
    fc.property(gaps, (distances) => {
      let step = 0;
      const steps = distances.map((distance) => (step += distance));
      const kept = recorded(steps).map((snapshot) => snapshot.step);
      expect(kept.length).toBeLessThanOrEqual(mostSnapshots);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      expect(kept[0]).toBe(steps[0]);
      const span = (steps.at(-1) as number) - (steps[0] as number);
      expect((steps.at(-1) as number) - (kept.at(-1) as number)).toBeLessThanOrEqual(
        (2 * span) / mostSnapshots + 120,
      );
    }),
    { numRuns: 50 },
  );
});

test('a step that comes again replaces itself; an earlier one begins anew', () => {
  expect(recorded([0, 5, 5]).map(({ step }) => step)).toEqual([0, 5]);
  expect(recorded([0, 5, 9, 2]).map(({ step }) => step)).toEqual([2]);
});

test('a step that is looked at is found again, or one shortly before it, while snapshots are thinned out', () => {
  const many = Array.from({ length: mostSnapshots }, (_, index) => at(10 * index));
  const thinned = withSnapshot(many, at(12 * mostSnapshots));
  expect(thinned.length).toBeLessThan(many.length);
  for (const step of [0, 10, 1230, 10 * (mostSnapshots - 1)]) {
    const found = thinned[snapshotAt(thinned, step)]?.step as number;
    expect(found).toBeLessThanOrEqual(step);
    expect(step - found).toBeLessThanOrEqual(10);
  }
});

test('what was there at a step is the latest up to it', () => {
  const snapshots = [at(0), at(10), at(20)];
  expect([0, 9, 10, 19, 25].map((step) => snapshotAt(snapshots, step))).toEqual([0, 0, 1, 1, 2]);
});
