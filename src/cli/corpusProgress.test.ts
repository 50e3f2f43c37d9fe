import { expect, test } from 'vitest';
import { corpusProgressText } from './corpusProgress.ts';

test('bytes, pairs and their rate while files are read', () => {
  const reading = { doneBytes: 2_500_000, totalBytes: 10_000_000, elapsedMs: 500 } as const;
  expect(corpusProgressText({ ...reading, phase: 'checking', pairCount: 0 })).toBe(
    '[#####...............] checking 2.5/10.0 MB',
  );
  expect(corpusProgressText({ ...reading, phase: 'reading', pairCount: 40_000 })).toBe(
    '[#####...............] reading 2.5/10.0 MB  40,000 pairs, 80,000 pairs/s',
  );
});

test('a count for what comes after', () => {
  expect(corpusProgressText({ phase: 'cleaning', done: 2000, total: 4000 })).toBe(
    '[##########..........] cleaning 2,000/4,000',
  );
});
