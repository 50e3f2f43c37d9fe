import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what comes at once is done in its order, one after the other', async () => {
  const done: [string, number][] = [];
  const pace = createPace(70, () => false);
  const startMs = performance.now();
  for (const word of ['le', 'chat', 'dort'])
    pace.next(() => done.push([word, Math.round(performance.now() - startMs)]));
  await vi.advanceTimersByTimeAsync(100);
  expect(done.map(([word]) => word)).toEqual(['le', 'chat']);
  await vi.advanceTimersByTimeAsync(100);
  await pace.ended();
  expect(done).toEqual([
    ['le', 0],
    ['chat', 70],
    ['dort', 140],
  ]);
});

test('whoever is in a hurry does not wait, from the moment on that they are', async () => {
  const done: string[] = [];
  let isHurried = false;
  const pace = createPace(70, () => isHurried);
  for (const word of ['le', 'chat', 'dort', 'bien']) pace.next(() => done.push(word));
  await vi.advanceTimersByTimeAsync(0);
  isHurried = true;
  await vi.advanceTimersByTimeAsync(70);
  expect(done).toEqual(['le', 'chat', 'dort', 'bien']);
});
