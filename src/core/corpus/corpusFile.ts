/** What goes through the door of `readCorpusFiles.ts`, and what comes out of it. */
import type { ArchiveLimits } from '../archive/archiveLimits.ts';
import type { TextEncodingName } from './decodeText.ts';
import type { LanguagePair } from './languageName.ts';
import type { SentencePair } from './sentencePair.ts';

export interface CorpusFile {
  /** For messages, and for languages such as that of `train.en`; never a path to open. */
  readonly name: string;
  readonly bytes: Uint8Array | StoredBytes;
}

/** Bytes that are fetched piece by piece: a browser's `File` or `Blob` is one. */
export interface StoredBytes {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
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
  /** How much of a file is fetched at a time, in bytes. What is read does not depend on it. */
  readonly chunkBytes?: number;
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
  /** What there is to choose two columns from: the cells of a table's first row, or the keys; none where there is no choice. */
  readonly columnNames: readonly string[];
  /** Where the files name them. */
  readonly languages: LanguagePair | null;
}

/** Takes sentence pairs as they are read: as written in the file, save for spaces at both ends. */
export type TakePair = (pair: SentencePair) => void;

/** Reads one text of one format, piece by piece. Where the pieces are cut makes no difference. */
export interface TextReader {
  /** @throws CorpusError */
  push(text: string): void;
  /** @throws CorpusError */
  end(): TextRead;
}

/** What a reader of one format knows at the end of a text. */
export interface TextRead extends Pick<RecognisedCorpus, 'format' | 'columns' | 'columnNames' | 'languages'> {
  /** What was skipped, one sentence each. */
  readonly notices: readonly string[];
}

/** How far reading is. */
export interface ReadingProgress {
  /** Files are gone through once to see that they are text, and once more to read it. */
  readonly phase: 'checking' | 'reading';
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** Pairs read so far. */
  readonly pairCount: number;
}

export interface CorpusListener {
  readonly take: TakePair;
  /** Waited for before reading goes on; what it throws ends the reading. */
  onProgress?(progress: ReadingProgress): Promise<void>;
}

export interface CorpusRead {
  readonly recognised: RecognisedCorpus;
  readonly notices: readonly string[];
}
