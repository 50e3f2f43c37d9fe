/** What goes through the door of `readCorpusFiles.ts`, and what comes out of it. */
import type { TextEncodingName } from './decodeText.ts';
import type { LanguagePair } from './languageName.ts';
import type { SentencePair } from './sentencePair.ts';

export interface CorpusFile {
  /** For messages, and for languages such as that of `train.en`; never a path to open. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadCorpusOptions {
  /** How to read the bytes; recognised where left out. */
  readonly encoding?: TextEncodingName;
  /** A table's columns, by name or by number counted from 1; a JSON object's keys. Found where left out. */
  readonly columns?: { readonly source: string; readonly target: string };
  /** Which languages to read where a file holds several; English and French, or the only two, where left out. */
  readonly languages?: LanguagePair;
  /** Reads two files of unequal lengths as far as the shorter goes, instead of refusing them. */
  readonly cutToShorter?: boolean;
  readonly limits?: Partial<ArchiveLimits>;
}

/** What an archive may unfold to. */
export interface ArchiveLimits {
  /** All of its entries together, in bytes. */
  readonly inflatedBytes: number;
  /** Inflated bytes for each byte in the archive; asked once an entry is over a megabyte. */
  readonly ratio: number;
  readonly entries: number;
}

export type CorpusFormat = 'tsv' | 'tatoeba' | 'csv' | 'jsonl' | 'tmx' | 'lineAligned';

export interface RecognisedCorpus {
  readonly format: CorpusFormat;
  readonly container: 'zip' | 'gzip' | null;
  /** The names of what was read, those inside an archive too. */
  readonly files: readonly string[];
  readonly encoding: TextEncodingName;
  /** A table's two columns, by number counted from 1, or the keys of JSON objects. */
  readonly columns: { readonly source: string; readonly target: string } | null;
  /** Where the files name them. */
  readonly languages: LanguagePair | null;
}

/** What a reader of one format makes of a text. */
export interface ReadPairs {
  /** As written in the file, save for spaces at both ends. */
  readonly pairs: readonly SentencePair[];
  readonly format: CorpusFormat;
  readonly columns: RecognisedCorpus['columns'];
  readonly languages: LanguagePair | null;
  /** What was skipped, one sentence each. */
  readonly notices: readonly string[];
}

export interface ReadCorpus {
  readonly pairs: readonly SentencePair[];
  readonly recognised: RecognisedCorpus;
  readonly notices: readonly string[];
}
