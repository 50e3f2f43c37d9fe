import type { PairFate } from '../core/corpus/pairFate.ts';

/** Looking through the pairs of the corpus. */

/** Pairs of one fate, or of several. */
export type PairSelection = 'all' | 'kept' | 'dropped' | PairFate;

/** As they were read, or by the length of the longer side. */
export type PairOrder = 'file' | 'shortest' | 'longest';

export interface PairQuery {
  /** What either side must hold; letter case and accents make no difference. All pairs where it is empty. */
  readonly query: string;
  readonly which: PairSelection;
  readonly order: PairOrder;
  /** How many of those found come before the first that is wanted. */
  readonly from: number;
  /** At most how many are wanted. */
  readonly count: number;
}

export interface PairPage {
  /** How many there are. */
  readonly total: number;
  readonly rows: readonly PairRow[];
}

export interface PairRow {
  /** Where it stood among all pairs of the file, from 0. */
  readonly index: number;
  /** As written. */
  readonly source: string;
  readonly target: string;
  readonly fate: PairFate;
}
