import { useEffect } from 'react';
import { watchTrace } from './actions/trace.ts';
import { usePlayground } from './playground.ts';
import type { Trace } from './traceSlice.ts';

/**
 * How the translation that is shown was computed, kept up to date as long as the caller is on the page; null until the
 * first trace is there, and while nothing is shown.
 */
export function useTrace(): Trace | null {
  useEffect(watchTrace, []);
  return usePlayground((state) => state.trace.trace);
}
