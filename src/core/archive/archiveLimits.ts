import { ArchiveError } from './archiveError.ts';

/** What an archive may unfold to. */
export interface ArchiveLimits {
  /** All of its entries together, in bytes. */
  readonly inflatedBytes: number;
  /** Inflated bytes for each byte in the archive; asked from `ratioFromBytes` on. */
  readonly ratio: number;
  readonly entries: number;
}

/** Under this, a high ratio harms nobody. */
export const ratioFromBytes = 1_000_000;

/**
 * Of what this project packs itself: a network of 25 million weights is 100 MB, with Adam's moments and its best weights
 * 400 MB, and a person's corpus at most 200 MB a file. A thousand runs of three files each fit beside them.
 */
export const projectLimits: ArchiveLimits = { inflatedBytes: 1_000_000_000, ratio: 100, entries: 5000 };

/** @param totalBytes of all entries so far. @throws ArchiveError `expands` */
export function refuseExpansion(totalBytes: number, limits: ArchiveLimits): void {
  if (totalBytes > limits.inflatedBytes) throw expands(`${limits.inflatedBytes / 1e6} MB`);
}

export function expands(limit: string): ArchiveError {
  return new ArchiveError('expands', `Expands past ${limit}; stopped.`, { limit });
}

/** @param count as the archive says. @throws ArchiveError `refused` */
export function refuseManyEntries(count: number, limits: ArchiveLimits): void {
  if (count <= limits.entries) return;
  throw new ArchiveError('refused', `The zip holds ${count} entries; at most ${limits.entries} are read.`, {
    entryCount: count,
    limit: limits.entries,
  });
}
