import type { Trace } from '../protocol/trace.ts';

export type {
  NumberFactor,
  NumberName,
  NumberPlace,
  NumberTerm,
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
}

export const noTrace: TraceSlice = { trace: null };
