import { useEffect } from 'react';
import { watchLeaveOut } from './actions/leaveOut.ts';
import { usePlayground } from './playground.ts';
import type { LeaveOut } from './traceSlice.ts';

/** What each source word does for the translation that is shown, kept up to date as long as the caller is on the page. */
export function useLeaveOut(): LeaveOut | null {
  useEffect(watchLeaveOut, []);
  return usePlayground((state) => state.trace.leaveOut);
}
