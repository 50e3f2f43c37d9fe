/** A cleaned corpus on its way out, to a file that the readers here read again. */
import type { LanguagePair } from '../languageName.ts';
import type { Link, SentencePair } from '../sentencePair.ts';
import { sidesAmong } from '../tableColumns.ts';

export type ExportFormat = 'tsv' | 'jsonl';

/** A pair in normal form, as it is before the network's settings cut it into tokens or put it in lower case. */
export interface ExportedPair extends SentencePair {
  readonly part: 'training' | 'validation' | 'test';
  /** Between word positions; null where unknown. */
  readonly links: readonly Link[] | null;
}

export interface ExportedCorpus {
  /** Null where the sides are in no language, as in the toy tasks. */
  readonly languages: LanguagePair | null;
  readonly pairs: readonly ExportedPair[];
}

/**
 * What the two sides are called in a file: after their languages, where a reader finds both in this order. It does not
 * where they are one language or unknown, nor where French comes before English: that pair is read as English-French
 * however it stands.
 */
export function sideNames(languages: LanguagePair | null): LanguagePair {
  const found = languages && sidesAmong([languages.source, languages.target]);
  return languages && found?.source === 0 && found.target === 1
    ? languages
    : { source: 'source', target: 'target' };
}
