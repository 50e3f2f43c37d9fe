import type { Moment } from '../train/moment.ts';

/** Who wants to know a moment of the training under way: other calls, and whoever keeps checkpoints. */
export interface MomentRequests {
  isWanted(): boolean;
  /** Resolves with the next moment. */
  next(): Promise<Moment>;
  /** A moment is there, for those who wait. */
  answer(moment: Moment): void;
  /** There will be none. */
  fail(error: unknown): void;
}

export function createMomentRequests(isDue: () => boolean): MomentRequests {
  let waiting: { resolve(moment: Moment): void; reject(error: unknown): void }[] = [];
  return {
    isWanted: () => waiting.length > 0 || isDue(),
    next: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    answer(moment) {
      for (const { resolve } of waiting) resolve(moment);
      waiting = [];
    },
    fail(error) {
      for (const { reject } of waiting) reject(error);
      waiting = [];
    },
  };
}
