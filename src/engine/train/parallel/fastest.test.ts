import { expect, test } from 'vitest';
import { fastest } from './fastest.ts';

/** What is found where steps take these times, the first of each far longer. */
async function found(times: Readonly<Record<number, readonly number[]>>): Promise<number> {
  let nowMs = 0;
  const taken = new Map<number, number>();
  const run = async (count: number) => {
    const turn = taken.get(count) ?? 0;
    taken.set(count, turn + 1);
    const list = times[count] as readonly number[];
    nowMs += turn === 0 ? 9999 : (list[(turn - 1) % list.length] as number);
  };
  return fastest(Object.keys(times).map(Number), run, () => nowMs);
}

test('the shortest time wins', async () => {
  expect(await found({ 1: [100], 2: [60], 3: [45], 4: [50] })).toBe(3);
});

test('more workers must be worth it', async () => {
  expect(await found({ 1: [100], 2: [95] })).toBe(1);
  expect(await found({ 1: [100], 2: [60], 3: [58], 4: [50] })).toBe(4);
  expect(await found({ 1: [100], 2: [60], 3: [58], 4: [57] })).toBe(2);
});

test('a time in which something else was at work does not count', async () => {
  expect(await found({ 1: [100], 2: [500, 60, 300] })).toBe(2);
});
