import type { LeaveOutReport } from '../protocol/leaveOut.ts';
import type { Trace } from '../protocol/trace.ts';
import type { SourceToken, TargetToken } from './translationSlice.ts';

export type {
  NumberFactor,
  NumberName,
  OpenedNumber,
  Trace,
  TracedCell,
  TracedLook,
  TracedStep,
  TracedVector,
} from '../protocol/trace.ts';

export interface TraceSlice {
  /** How the translation that is shown was computed; null where nobody looks, or nothing is shown. */
  readonly trace: Trace | null;
  /** What its words do for it; null as above. */
  readonly leaveOut: LeaveOut | null;
}

/** A report with the translation it is of: the page may have gone on. */
export interface LeaveOut {
  readonly report: LeaveOutReport;
  readonly sourceTokens: readonly SourceToken[];
  readonly targetTokens: readonly TargetToken[];
}

export const noTrace: TraceSlice = { trace: null, leaveOut: null };
