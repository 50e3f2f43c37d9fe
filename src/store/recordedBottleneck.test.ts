import { expect, test } from 'vitest';
import { bottleneckNetworks, bottleneckSizes } from '../core/spec/bottleneckPlan.ts';
import { recordedBottleneck } from './recordedBottleneck.ts';

test('the recorded run says how it came about, and has its claim: 20 BLEU ahead from 10 words on, with every seed', () => {
  const { command, date, size, seeds, results } = recordedBottleneck;
  expect(command).toMatch(/^npm run record:bottleneck\b/);
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(bottleneckSizes).toContain(size);
  for (const network of bottleneckNetworks) {
    for (const { bleu, low, high, pairs, runs } of results[network]) {
      expect(runs).toHaveLength(seeds.length);
      expect(pairs).toBeGreaterThanOrEqual(10);
      expect(low).toBeLessThanOrEqual(bleu);
      expect(high).toBeGreaterThanOrEqual(bleu);
    }
  }
  const long = results.attention.filter(({ from }) => from >= 10);
  expect(long.length).toBeGreaterThanOrEqual(4);
  for (const { from, runs } of long) {
    const without = results.none.find((score) => score.from === from);
    for (const [at, bleu] of runs.entries())
      expect(bleu - (without?.runs[at] as number)).toBeGreaterThanOrEqual(20);
  }
});
