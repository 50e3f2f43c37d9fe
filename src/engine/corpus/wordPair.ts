import type { CleaningRule, CleaningRuleName } from '../../core/corpus/cleaningRules.ts';
import type { RecognisedCorpus } from '../../core/corpus/corpusFile.ts';
import type { Link, SentencePair } from '../../core/corpus/sentencePair.ts';
import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import type { SideLanguages } from '../../core/language/sideLanguages.ts';

/** A pair in words, before it is known what the network reads. */
export interface WordPair extends SentencePair {
  /** Its place in what was read; null where it comes from a file of its own. */
  readonly row: number | null;
  readonly sourceWords: readonly string[];
  readonly targetWords: readonly string[];
  /** Between word positions; null where unknown. */
  readonly links: readonly Link[] | null;
}

/** All pairs that were looked at, and what cleaning made of them. */
export interface ReadCorpus {
  /** How many pairs there were: more than were looked at, where a sample of a large file was drawn. */
  readonly total: number;
  /** As written. */
  readonly pairs: readonly SentencePair[];
  /** Where each of them stood, from 0, in the order of the file. */
  readonly places: ArrayLike<number>;
  /** For each the rule that dropped it, or null. */
  readonly fates: readonly (CleaningRuleName | null)[];
  /** The rules there are for such pairs. */
  readonly rules: readonly (CleaningRule & { readonly name: CleaningRuleName })[];
}

/** What reading, cleaning and splitting leave. */
export interface CleanCorpus {
  readonly parts: SplitCorpus<WordPair>;
  readonly recognised: RecognisedCorpus | null;
  readonly languages: SideLanguages;
  /** Held-out pairs that a person chose: kept whatever their length. */
  readonly hasChosenValidation: boolean;
  readonly read: ReadCorpus;
  readonly notices: readonly string[];
}
