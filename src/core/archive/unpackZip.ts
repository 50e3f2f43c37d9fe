import { sizeOf, sliceOf } from '../corpus/byteFile.ts';
import type { CorpusFile } from '../corpus/corpusFile.ts';
import { ArchiveError } from './archiveError.ts';
import { type ArchiveLimits, projectLimits, refuseExpansion, refuseManyEntries } from './archiveLimits.ts';
import { refuseBadNames } from './entryName.ts';
import { isGzip } from './inflate.ts';
import { joinedBytes } from './joinedBytes.ts';
import type { Pause } from './packZip.ts';
import { readEntry, refuseUnreadable } from './readEntry.ts';
import { countZipEntries, isZip, readZipDirectory } from './zipDirectory.ts';

/** A project keeps a person's own files as they came, archives too. Nothing here looks into them. */
const AS_THEY_CAME = /^corpus\//;
const SIGNATURE_BYTES = 4;
/** What an archive may take for names and headers, in bytes for each entry. */
const HEADER_BYTES = 1000;

/**
 * Takes a zip apart. Whatever it says of itself is checked against what comes out, and all of it is refused where one
 * entry is wrong.
 *
 * @returns name → bytes
 * @throws ArchiveError
 * @throws CorpusError where the file cannot be read
 */
export async function unpackZip(
  file: CorpusFile,
  pause: Pause = async () => {},
  limits: ArchiveLimits = projectLimits,
): Promise<Record<string, Uint8Array>> {
  const size = sizeOf(file.bytes);
  if (size === 0) throw new ArchiveError('refused', 'The file is empty.');
  refuseLarge(size, limits);
  if (!isZip(await sliceOf(file, 0, SIGNATURE_BYTES)))
    throw new ArchiveError('refused', 'Not a zip archive.');
  const archive = await sliceOf(file, 0, size);
  refuseManyEntries(countZipEntries(archive), limits);
  // Folders are told of by some programs, and hold nothing themselves.
  const entries = readZipDirectory(archive).filter(
    ({ name, inflatedBytes }) => !(name.endsWith('/') && inflatedBytes === 0),
  );
  refuseBadNames(entries.map(({ name }) => name));
  for (const entry of entries) refuseUnreadable(entry);
  refuseExpansion(
    entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0),
    limits,
  );
  const unpacked: [name: string, bytes: Uint8Array][] = [];
  let usedBytes = 0;
  for (const entry of entries) {
    // Gathered as it comes, and not in the room that the archive asks for.
    const pieces: Uint8Array[] = [];
    for await (const piece of readEntry(entry, { limits, usedBytes })) {
      pieces.push(piece);
      await pause();
    }
    const bytes = joinedBytes(pieces);
    refuseNested(entry.name, bytes);
    unpacked.push([entry.name, bytes]);
    usedBytes += bytes.length;
  }
  return Object.fromEntries(unpacked);
}

function refuseLarge(sizeBytes: number, { inflatedBytes, entries }: ArchiveLimits): void {
  if (sizeBytes <= inflatedBytes + HEADER_BYTES * entries) return;
  const limit = `${inflatedBytes / 1e6} MB`;
  throw new ArchiveError('refused', `Larger than ${limit}.`, { limit, sizeBytes });
}

function refuseNested(name: string, bytes: Uint8Array): void {
  if (AS_THEY_CAME.test(name) || !(isZip(bytes) || isGzip(bytes))) return;
  throw new ArchiveError('refused', `${name} is itself an archive.`, { name });
}
