import type { CleaningRuleName } from './cleaningRules.ts';
import type { SplitCorpus } from './splitPairs.ts';

/** The parts of a corpus. */
export type Part = keyof SplitCorpus<unknown>;
export const parts: readonly Part[] = ['training', 'validation', 'test'];

/**
 * What became of a pair: the part that it is in, or the rule that dropped it. `unused` are pairs of the built-in corpus
 * that a harder test leaves on neither side.
 */
export type PairFate = Part | 'unused' | CleaningRuleName;
