import { useEffect, useState } from 'react';

/** Often enough that no second is skipped. */
const TICK_MS = 200;
const USUAL_MS = 5 * 60_000;

interface TimerState {
  readonly durationMs: number;
  /** While it stands still. */
  readonly leftMs: number;
  /** By the clock, while it runs. */
  readonly endsAtMs: number | null;
}

export interface Timer {
  readonly leftMs: number;
  readonly isRunning: boolean;
  /** It has come to its end, and nobody has set it anew. */
  readonly isOver: boolean;
  start(durationMs: number): void;
  startOrPause(): void;
  reset(): void;
}

/** Counts down by the clock, so that it is right again after the page was asleep. */
export function useTimer(): Timer {
  const [state, setState] = useState<TimerState>({
    durationMs: USUAL_MS,
    leftMs: USUAL_MS,
    endsAtMs: null,
  });
  const [nowMs, setNow] = useState(0);
  const { endsAtMs, durationMs } = state;
  const leftMs = endsAtMs === null ? state.leftMs : Math.max(0, endsAtMs - nowMs);
  const isOver = leftMs === 0;
  const isRunning = endsAtMs !== null && !isOver;

  useEffect(() => {
    if (!isRunning) return;
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(ticking);
  }, [isRunning]);

  function run(forMs: number, ofMs: number): void {
    setNow(Date.now());
    setState({ durationMs: ofMs, leftMs: forMs, endsAtMs: Date.now() + forMs });
  }

  return {
    leftMs,
    isRunning,
    isOver,
    start: (newMs) => run(newMs, newMs),
    startOrPause: () => {
      if (isRunning) setState({ durationMs, leftMs: Math.max(0, endsAtMs - Date.now()), endsAtMs: null });
      else run(isOver ? durationMs : leftMs, durationMs);
    },
    reset: () => setState({ durationMs, leftMs: durationMs, endsAtMs: null }),
  };
}
