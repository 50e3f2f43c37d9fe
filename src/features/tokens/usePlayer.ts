import { useEffect, useState } from 'react';

/** How long each frame stands while it plays: time to read a line. */
const FRAME_MS = 1600;

export interface Player {
  readonly at: number;
  readonly isPlaying: boolean;
  /** Goes to a frame and halts there. */
  go(to: number): void;
  /** Plays on, from the start where it stands at the end; or halts. */
  toggle(): void;
}

/** Goes through frames one by one. It begins with the last one, and moves only when a person asks. @param count above 0 */
export function usePlayer(count: number): Player {
  const last = count - 1;
  const [at, setAt] = useState(last);
  const [isPlaying, setIsPlaying] = useState(false);
  const isMoving = isPlaying && at < last;

  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => {
      setAt(at + 1);
      if (at + 1 === last) setIsPlaying(false);
    }, FRAME_MS);
    return () => clearTimeout(timer);
  }, [isMoving, at, last]);

  return {
    at,
    isPlaying: isMoving,
    go(to) {
      setAt(Math.min(last, Math.max(0, to)));
      setIsPlaying(false);
    },
    toggle() {
      if (!isMoving && at === last) setAt(0);
      setIsPlaying(!isMoving);
    },
  };
}
