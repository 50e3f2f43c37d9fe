import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWatchdog, type Watchdog } from './watchdog.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** After how many seconds it gives up an answer that never comes; null where that is not within an hour. */
async function patience(watchdog: Watchdog): Promise<number | null> {
  let fail: (error: Error) => void = () => {};
  const answer = new Promise<never>((_, reject) => {
    fail = reject;
  });
  let gaveUp: string | null = null;
  const watched = watchdog
    .watch(answer, (why) => {
      gaveUp = why;
      fail(new Error(why));
    })
    .catch(() => {});
  for (let second = 1; second <= 3600; second++) {
    await vi.advanceTimersByTimeAsync(1000);
    if (gaveUp === null) continue;
    await watched;
    expect(gaveUp).toBe(`It did not answer for ${second} seconds.`);
    expect(vi.getTimerCount()).toBe(0);
    return second;
  }
  return null;
}

test('an answer comes through, and leaves no timer behind', async () => {
  const watchdog = createWatchdog();
  expect(await watchdog.watch(Promise.resolve(3), () => expect.unreachable())).toBe(3);
  await expect(watchdog.watch(Promise.reject(new Error('no')), () => {})).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

test('patience is twenty times the longest answer so far, and ten seconds at least', async () => {
  const watchdog = createWatchdog();
  expect(await patience(watchdog)).toBe(10);
  watchdog.note(400);
  expect(await patience(watchdog)).toBe(10);
  const answer = watchdog.watch(new Promise((resolve) => setTimeout(resolve, 3000)), () => {});
  await vi.advanceTimersByTimeAsync(3000);
  await answer;
  expect(await patience(watchdog)).toBe(60);
  watchdog.note(100);
  expect(await patience(watchdog)).toBe(60);
});

test('a step that went on while the device slept makes nobody wait for days', async () => {
  const watchdog = createWatchdog();
  watchdog.note(9 * 3600 * 1000);
  expect(await patience(watchdog)).toBe(20 * 60);
});

test('time in which no timer turns does not count', async () => {
  let gaveUp = false;
  const watchdog = createWatchdog();
  const answer = new Promise((resolve) => setTimeout(resolve, 9000));
  const watched = watchdog.watch(answer, () => {
    gaveUp = true;
  });
  await vi.advanceTimersByTimeAsync(5000);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(4000);
  await watched;
  expect(gaveUp).toBe(false);
});
