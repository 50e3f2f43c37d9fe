import { byteFile, type CountBytes } from '../corpus/byteFile.ts';
import { ArchiveError } from './archiveError.ts';
import { refuseExpansion } from './archiveLimits.ts';
import { crc32 } from './crc32.ts';
import { damaged, type InflateBounds, inflateRaw } from './inflate.ts';
import type { ZipEntry } from './zipDirectory.ts';

const STORED = 0;
const DEFLATED = 8;

/** @throws ArchiveError `refused` where an entry needs a password or a method that is not known here */
export function refuseUnreadable({ name, method, isEncrypted }: ZipEntry): void {
  if (isEncrypted) throw new ArchiveError('refused', `${name} in the zip is encrypted.`, { name, method });
  if (method === STORED || method === DEFLATED) return;
  throw new ArchiveError('refused', `${name} is packed in a way that is not supported.`, { name, method });
}

/**
 * What an entry holds, piece by piece, and that it is what was packed: its size is counted, and its checksum taken.
 *
 * @param onRead hears of packed bytes
 * @throws ArchiveError `damaged` or `expands`, at the latest at the end
 */
export async function* readEntry(
  { name, method, content, inflatedBytes, crc: expected }: ZipEntry,
  bounds: Omit<InflateBounds, 'entry'>,
  onRead?: CountBytes,
): AsyncGenerator<Uint8Array> {
  const packed = byteFile({ name, bytes: content });
  const pieces =
    method === STORED
      ? packed.chunks(onRead)
      : inflateRaw(packed.chunks(), { ...bounds, entry: name }, onRead);
  let length = 0;
  let crc = 0;
  for await (const piece of pieces) {
    length += piece.length;
    crc = crc32(piece, crc);
    refuseExpansion((bounds.usedBytes ?? 0) + length, bounds.limits);
    yield piece;
  }
  if (length !== inflatedBytes || crc !== expected) throw damaged('Zip', name);
}
