/**
 * Notices an answer that does not come: from a thread that hangs, which is neither an answer nor a failure.
 *
 * Patience is counted in turns of a timer. While a tab is frozen or the device asleep no timer turns, and no thread
 * computes either: that time does not count. A processor that is merely busy slows a turn and an answer alike.
 */
export interface Watchdog {
  /** How long a step's work has taken that was done. */
  note(tookMs: number): void;
  /**
   * @param giveUp is told why, once patience is at its end, and makes the answer fail.
   * @returns the answer
   */
  watch<T>(answer: Promise<T>, giveUp: (why: string) => void): Promise<T>;
}

/** So much longer than the longest so far is too long. */
const factor = 20;

/** However quick steps are: other programs, a garbage collection, a laptop that wakes. */
const leastSeconds = 10;

/** What took longer was asleep meanwhile, and says nothing of how long a step takes. */
const mostNotedMs = 60_000;

/** @param least seconds of patience in any case */
export function createWatchdog(least = leastSeconds): Watchdog {
  let longestMs = 0;
  const watchdog: Watchdog = {
    note(tookMs) {
      longestMs = Math.max(longestMs, Math.min(tookMs, mostNotedMs));
    },
    async watch(answer, giveUp) {
      const startMs = performance.now();
      let turns = 0;
      const timer = setInterval(() => {
        turns++;
        if (turns >= Math.max(least, Math.ceil((factor * longestMs) / 1000)))
          giveUp(`It did not answer for ${turns} seconds.`);
      }, 1000);
      try {
        const given = await answer;
        watchdog.note(performance.now() - startMs);
        return given;
      } finally {
        clearInterval(timer);
      }
    },
  };
  return watchdog;
}
