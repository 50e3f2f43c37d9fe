import type { CorpusFile } from '../core/corpus/corpusFile.ts';

/** A file of an archive. Its name may hold slashes; it is never a path of this device. */
export type ArchiveEntry = CorpusFile;
