import type { ErrorReport } from '../protocol/errors.ts';
import type { KeptRun } from '../storage/keptRun.ts';

/** The run of training whose network stands, as this browser keeps it. */
export interface RunSlice {
  /** Counts the runs of this visit: it tells one from the next. */
  readonly number: number;
  /** Its record as it was last written; null until it has a first checkpoint. */
  readonly kept: KeptRun | null;
  /** Why the latest checkpoint could not be saved; null where it was, and where none was due. */
  readonly trouble: ErrorReport | null;
  /** A run of an earlier visit to go on with; null where there is none, or a person has answered. */
  readonly offer: RunOffer | null;
}

export interface RunOffer {
  readonly run: KeptRun;
  /** Whether another tab trains it: then a copy of it may be gone on with. */
  readonly isOpenElsewhere: boolean;
}

export const noRun: RunSlice = { number: 0, kept: null, trouble: null, offer: null };
