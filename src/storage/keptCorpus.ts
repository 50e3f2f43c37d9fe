import type { CorpusFile } from '../core/corpus/corpusFile.ts';
import type { Language } from '../core/language/language.ts';
import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { CorpusSource } from '../protocol/corpus.ts';

type FilesSource = Extract<CorpusSource, { kind: 'files' }>;

/** A corpus that a person brought, without its files: reading those again in this way gives the same corpus. */
export interface KeptCorpus {
  readonly id: number;
  readonly name: string;
  /** Milliseconds since 1970, as are all times here. */
  readonly broughtAtMs: number;
  /** When it was last read. */
  readonly usedAtMs: number;
  /** What a person said about its files and sides. */
  readonly reading: Pick<FilesSource, 'options' | 'sides'>;
  /** The settings it was last read with; of an older page, which knew fewer. */
  readonly data: DataSpec;
  readonly facts: CorpusFacts;
}

/** What a list says of a corpus. */
export interface CorpusFacts {
  /** After cleaning, in all three parts. */
  readonly pairCount: number;
  readonly languages: { readonly source: Language; readonly target: Language };
  /** Of its files as they are. */
  readonly sizeBytes: number;
}

/** In the order they were given in. */
export type KeptFiles = readonly CorpusFile[];
