import type { CleaningRuleReport } from '../core/corpus/cleaningReport.ts';
import type { CorpusFile, ReadCorpusOptions, RecognisedCorpus } from '../core/corpus/corpusFile.ts';
import type { Link } from '../core/corpus/sentencePair.ts';
import type { UnknownShare } from '../core/corpus/unknownByVocabularySize.ts';
import type { GrowthPoint } from '../core/corpus/vocabularyGrowth.ts';
import type { SplitName } from '../core/grammar/splits.ts';
import type { SideLanguage, SideOptions } from '../core/language/sideLanguages.ts';
import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { ToyTask } from '../core/toyTasks/toyPairs.ts';

/** What the page learns about the corpus the engine holds. */

/** Where a corpus comes from. Sentences of the built-in grammar, a toy task, the worked case, or a person's own text. */
export type CorpusSource =
  | {
      readonly kind: 'builtin';
      readonly preset: 'short' | 'everyday' | 'long';
      readonly pairs: number;
      readonly seed: number;
      /** What its test set asks; `iid`, new sentences of the same kinds, where nothing is said. */
      readonly split?: SplitName;
    }
  | { readonly kind: 'toy'; readonly task: ToyTask; readonly pairs: number; readonly seed: number }
  | { readonly kind: 'worked' }
  /** Whatever people have, recognised by its content. */
  | {
      readonly kind: 'files';
      /** What a person calls it; after its files where left out. */
      readonly name?: string;
      readonly files: readonly CorpusFile[];
      readonly options?: ReadCorpusOptions;
      readonly sides?: SideOptions;
    }
  /** One such file, or a paste. */
  | {
      readonly kind: 'tsv';
      readonly name: string;
      readonly content: string | Uint8Array;
      readonly sides?: SideOptions;
    }
  | {
      readonly kind: 'lineAligned';
      readonly name: string;
      readonly source: string | Uint8Array;
      readonly target: string | Uint8Array;
      readonly sides?: SideOptions;
      /** Held-out files of the reader's own choice instead of a split. */
      readonly validation?: { readonly source: string | Uint8Array; readonly target: string | Uint8Array };
    };

export interface PreviewPair {
  readonly source: string;
  readonly target: string;
  readonly sourceTokens: readonly string[];
  readonly targetTokens: readonly string[];
  /** For each token the word it belongs to, counted from 0. */
  readonly sourceWordIndexes: readonly number[];
  readonly targetWordIndexes: readonly number[];
  /** Gold links between words where the corpus knows them. */
  readonly links: readonly Link[] | null;
}

/** How many pairs there were before and after cleaning, and what each rule took: they add up. */
export interface CleaningReport {
  readonly read: number;
  readonly kept: number;
  /** How many of a very large file were not even looked at; they count among the surplus. */
  readonly undrawn: number;
  /** In the order they are asked; of made pairs only the length is asked. */
  readonly rules: readonly CleaningRuleReport[];
}

export interface SideStatistics {
  readonly language: SideLanguage;
  readonly vocabularySize: number;
  readonly averageTokens: number;
  readonly longestTokens: number;
  /** Share of the validation tokens that the vocabulary does not hold, 0 to 1. */
  readonly unknownShare: number;
  /** How many sentences of the kept pairs have each length in tokens: index 0 counts the empty ones. */
  readonly lengthHistogram: readonly number[];
  /** Different tokens against tokens read, over the training pairs. */
  readonly growth: readonly GrowthPoint[];
  /** Share of the validation part's words that the so many most frequent training words lack, whatever tokens are. */
  readonly unknownWords: readonly UnknownShare[];
}

export interface CorpusReport {
  readonly name: string;
  /** SHA-256 over the encoded training pairs in their order, in hexadecimal: the same one means the same training. */
  readonly sha256: string;
  readonly isBuiltin: boolean;
  /** What a person's files turned out to be; null where nothing had to be recognised. */
  readonly recognised: RecognisedCorpus | null;
  readonly data: DataSpec;
  /** How many merges byte pair encoding has learnt: fewer than asked for where no pair occurred twice. Else null. */
  readonly merges: number | null;
  /** How the built-in corpus was parted; null for a person's own. */
  readonly split: SplitName | null;
  readonly pairs: {
    readonly total: number;
    readonly training: number;
    readonly validation: number;
    readonly test: number;
  };
  readonly source: SideStatistics;
  readonly target: SideStatistics;
  readonly cleaning: CleaningReport;
  /** Things worth knowing before training ("Fewer than 1,000 pairs: …"), one sentence each. */
  readonly notices: readonly string[];
  /** The first twenty training pairs as the network sees them. */
  readonly preview: readonly PreviewPair[];
  /** The first forty validation pairs: sentences to try the network on that it never trains on. */
  readonly heldOut: readonly PreviewPair[];
}
