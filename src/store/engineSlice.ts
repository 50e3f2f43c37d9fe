import type { ErrorReport } from '../protocol/errors.ts';

export type { ErrorReport } from '../protocol/errors.ts';

/** A question that waits for yes or no before a trained network is thrown away. */
export type Confirmation = 'corpus' | 'seed' | 'preset' | 'open' | 'lesson' | 'link';

export interface EngineSlice {
  /** What the engine is busy with besides training; `failed` until a person tries again. */
  readonly activity:
    | 'starting'
    | 'choosingDevice'
    | 'changingDevice'
    | 'reviving'
    | 'loadingCorpus'
    | 'building'
    | 'ready'
    | 'failed';
  /** The latest thing that went wrong, until it is dismissed or something else succeeds. */
  readonly problem: ErrorReport | null;
  readonly confirmation: Confirmation | null;
}

export const engineAtRest: EngineSlice = { activity: 'starting', problem: null, confirmation: null };
