import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StepKey } from '../lessonSlice.ts';
import { readProgress, writeProgress } from './keptProgress.ts';

const keys: readonly StepKey[] = ['sequences/unrolled', 'attention/by-hand'];
let kept: string | null;

beforeEach(() => {
  kept = null;
  vi.stubGlobal('localStorage', {
    getItem: () => kept,
    setItem: (_: string, text: string) => {
      kept = text;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what was predicted and done comes back', () => {
  const progress = { answers: { 'attention/by-hand': 2 }, done: keys } as const;
  writeProgress(progress);
  expect(readProgress(keys)).toEqual(progress);
});

test('steps that there are no longer are left out', () => {
  writeProgress({ answers: { 'limits/gone': 1 }, done: ['limits/gone', 'sequences/unrolled'] });
  expect(readProgress(keys)).toEqual({ answers: {}, done: ['sequences/unrolled'] });
});

test.each([
  'null',
  '[]',
  '{',
  '7',
  '{"answers":null,"done":{}}',
  '{"answers":{"attention/by-hand":"2"},"done":"sequences/unrolled"}',
])('what is no progress is none: %s', (text) => {
  kept = text;
  expect(readProgress(keys)).toEqual({ answers: {}, done: [] });
});

test('a browser that keeps nothing begins anew', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  writeProgress({ answers: {}, done: keys });
  expect(readProgress(keys)).toEqual({ answers: {}, done: [] });
});
