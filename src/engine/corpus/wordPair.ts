import type { RecognisedCorpus } from '../../core/corpus/corpusFile.ts';
import type { Link, SentencePair } from '../../core/corpus/sentencePair.ts';
import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import type { SideLanguages } from '../../core/language/sideLanguages.ts';
import type { DroppedPairs } from '../../protocol/corpus.ts';

/** A pair in words, before it is known what the network reads. */
export interface WordPair extends SentencePair {
  readonly sourceWords: readonly string[];
  readonly targetWords: readonly string[];
  /** Between word positions; null where unknown. */
  readonly links: readonly Link[] | null;
}

/** What reading, cleaning and splitting leave. */
export interface CleanCorpus {
  readonly parts: SplitCorpus<WordPair>;
  readonly recognised: RecognisedCorpus | null;
  readonly languages: SideLanguages;
  /** Held-out pairs that a person chose: kept whatever their length. */
  readonly hasChosenValidation: boolean;
  /** How many pairs there were. */
  readonly total: number;
  readonly dropped: readonly DroppedPairs[];
  readonly notices: readonly string[];
}
