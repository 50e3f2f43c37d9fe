import { Deflate } from 'fflate';
import { byteFile, sizeOf } from '../corpus/byteFile.ts';
import type { CorpusFile } from '../corpus/corpusFile.ts';
import { ArchiveError } from './archiveError.ts';
import { type ArchiveLimits, projectLimits, ratioFromBytes } from './archiveLimits.ts';
import { crc32 } from './crc32.ts';
import { refuseBadNames } from './entryName.ts';
import { type PackedEntry, writeZip } from './writeZip.ts';

/** Lets others work, a few times a second. */
export type Pause = () => Promise<void>;

/** Of text; numbers hardly get smaller. */
const LEVEL = 6;

/**
 * Packs files into a zip that `unpackZip` takes. Text is deflated; what holds a null byte near its beginning is numbers,
 * or packed already, and is stored.
 *
 * @throws ArchiveError `refused` where the names or sizes would be refused when unpacked
 * @throws CorpusError where a file cannot be read
 */
export async function packZip(
  files: readonly CorpusFile[],
  pause: Pause = async () => {},
  limits: ArchiveLimits = projectLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  refuseBadNames(files.map(({ name }) => name));
  const totalBytes = files.reduce((sum, { bytes }) => sum + sizeOf(bytes), 0);
  if (totalBytes > limits.inflatedBytes) {
    const limit = `${limits.inflatedBytes / 1e6} MB`;
    throw new ArchiveError('refused', `Larger than ${limit}.`, { limit, totalBytes });
  }
  if (files.length > limits.entries) {
    throw new ArchiveError('refused', `${files.length} files are too many; a zip takes ${limits.entries}.`, {
      entryCount: files.length,
      limit: limits.entries,
    });
  }
  const entries: PackedEntry[] = [];
  for (const file of files) entries.push(await pack(file, pause, limits));
  return writeZip(entries);
}

async function pack(file: CorpusFile, pause: Pause, limits: ArchiveLimits): Promise<PackedEntry> {
  const plain: Uint8Array[] = [];
  const deflated: Uint8Array[] = [];
  let inflatedBytes = 0;
  let packedBytes = 0;
  let crc = 0;
  let isDeflated = true;
  const stream = new Deflate({ level: LEVEL }, (chunk) => {
    deflated.push(chunk);
    packedBytes += chunk.length;
  });
  for await (const piece of byteFile(file).chunks()) {
    if (plain.length === 0) isDeflated = !piece.includes(0);
    plain.push(piece);
    inflatedBytes += piece.length;
    crc = crc32(piece, crc);
    if (isDeflated) stream.push(piece);
    // What shrinks to next to nothing would be taken for a bomb; half the ratio leaves room for what is under way.
    isDeflated &&= inflatedBytes < ratioFromBytes / 2 || inflatedBytes < (packedBytes * limits.ratio) / 2;
    await pause();
  }
  if (isDeflated) stream.push(new Uint8Array(), true);
  isDeflated &&= packedBytes < inflatedBytes;
  return { name: file.name, crc, inflatedBytes, isDeflated, content: isDeflated ? deflated : plain };
}
