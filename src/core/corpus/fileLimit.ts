/** How large a file may be. */
import { CorpusError } from './corpusError.ts';

const LIMIT_BYTES = 200_000_000;

/**
 * To be asked before a file is read.
 *
 * @throws CorpusError `corpus/file-too-large`
 */
export function refuseLargeFiles(sizeBytes: number, limitBytes = LIMIT_BYTES): void {
  if (sizeBytes <= limitBytes) return;
  const limit = `${Math.round(limitBytes / 1e6)} MB`;
  throw new CorpusError(
    'corpus/file-too-large',
    `Larger than ${limit}.`,
    'Cut the file to its first 50,000 pairs and import those.',
    { sizeBytes, limitBytes },
  );
}
