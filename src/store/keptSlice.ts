import type { ErrorReport } from '../protocol/errors.ts';
import type { KeptCorpus } from '../storage/keptCorpus.ts';
import type { Room } from '../storage/room.ts';

export type { KeptCorpus } from '../storage/keptCorpus.ts';

/** The corpora that a person brought and this browser keeps. */
export interface KeptSlice {
  /** What was used last comes first; empty until they were listed. */
  readonly corpora: readonly KeptCorpus[];
  /** The one in use; null where that is made by the page, or is kept nowhere. */
  readonly inUse: number | null;
  /** The latest that was deleted, as long as it can be put back. */
  readonly deleted: Pick<KeptCorpus, 'id' | 'name'> | null;
  /** Null where the browser does not say. */
  readonly room: Room | null;
  /** Why they could not be listed. */
  readonly trouble: ErrorReport | null;
}

export const nothingKept: KeptSlice = { corpora: [], inUse: null, deleted: null, room: null, trouble: null };
