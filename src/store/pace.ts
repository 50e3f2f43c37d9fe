/**
 * Lets what comes faster than anyone can see be seen one after the other. Nobody waits who would see no motion: with
 * the page hidden, or where motion is not wanted.
 */
export interface Pace {
  /** Does something a moment after what came before it. */
  next(task: () => void): void;
  /** Resolves when all is done. */
  ended(): Promise<void>;
}

/** @param isHurried asked each time whether to wait at all */
export function createPace(betweenMs: number, isHurried: () => boolean): Pace {
  let last: Promise<void> = Promise.resolve();
  let freeMs = 0; // when the next may be done
  return {
    next(task) {
      last = last.then(async () => {
        const waitMs = freeMs - performance.now();
        if (waitMs > 0 && !isHurried()) await new Promise((resolve) => setTimeout(resolve, waitMs));
        task();
        freeMs = performance.now() + betweenMs;
      });
    },
    ended: () => last,
  };
}

export function isMotionWanted(): boolean {
  return !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
