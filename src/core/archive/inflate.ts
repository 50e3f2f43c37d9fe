/**
 * Inflating with an eye on what comes out: sizes in headers are whatever the sender wrote, so output is counted as
 * it appears and the work stops at the limit.
 */
import { Gunzip, Inflate } from 'fflate';
import type { CountBytes } from '../corpus/byteFile.ts';
import { ArchiveError } from './archiveError.ts';
import { type ArchiveLimits, expands, ratioFromBytes, refuseExpansion } from './archiveLimits.ts';

/** Compressed bytes between two looks at the output: deflate makes at most 1032 bytes of one. */
const SLICE_BYTES = 8192;
/** Header and trailer. */
const SHORTEST_GZIP_BYTES = 18;
const TRAILER_BYTES = 4;

export interface InflateBounds {
  /** The zip's entry; left out for gzip. */
  readonly entry?: string;
  readonly limits: ArchiveLimits;
  /** What other entries of the archive inflate to. */
  readonly usedBytes?: number;
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** @throws ArchiveError `damaged` or `expands`, at the latest at the end */
export function inflateRaw(chunks: Chunks, bounds: InflateBounds, onRead?: CountBytes) {
  return inflate(chunks, new Inflate(), bounds, onRead);
}

/**
 * All members of a gzip file, one after the other (RFC 1952).
 *
 * @throws ArchiveError `damaged` or `expands`, at the latest at the end
 */
export async function* inflateGzip(chunks: Chunks, bounds: InflateBounds): AsyncGenerator<Uint8Array> {
  const stream = new Gunzip();
  let members = 1;
  stream.onmember = () => {
    members++;
  };
  let packedBytes = 0;
  let inflatedBytes = 0;
  let trailer = new Uint8Array();
  const watched = async function* () {
    for await (const chunk of chunks) {
      packedBytes += chunk.length;
      trailer = Uint8Array.from([...trailer, ...chunk.subarray(-TRAILER_BYTES)]).slice(-TRAILER_BYTES);
      yield chunk;
    }
  };
  for await (const chunk of inflate(watched(), stream, bounds)) {
    inflatedBytes += chunk.length;
    yield chunk;
  }
  if (packedBytes < SHORTEST_GZIP_BYTES) throw damaged('Gzip');
  // The trailer tells of the last member alone.
  const length = new DataView(trailer.buffer).getUint32(0, true);
  if (members === 1 && length !== inflatedBytes % 2 ** 32) throw damaged('Gzip');
}

async function* inflate(
  chunks: Chunks,
  stream: Inflate | Gunzip,
  { entry, limits, usedBytes = 0 }: InflateBounds,
  onRead?: CountBytes,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let length = 0;
  let packedBytes = 0;
  stream.ondata = (chunk) => {
    ready.push(chunk);
    length += chunk.length;
  };
  const push = (packed: Uint8Array, isLast: boolean) => {
    packedBytes += packed.length;
    try {
      stream.push(packed, isLast);
    } catch {
      throw damaged(entry === undefined ? 'Gzip' : 'Zip', entry);
    }
    refuseExpansion(usedBytes + length, limits);
    if (length > ratioFromBytes && length > packedBytes * limits.ratio) {
      throw expands(`${limits.ratio} times its size`);
    }
    const inflated = ready.filter((chunk) => chunk.length > 0);
    ready = [];
    return inflated;
  };
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += SLICE_BYTES) {
      const slice = chunk.subarray(start, start + SLICE_BYTES);
      yield* push(slice, false);
      onRead?.(slice.length);
    }
  }
  yield* push(new Uint8Array(), true);
}

/** Whether the bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** @param entry the one that is damaged, where it is not the archive as a whole */
export function damaged(kind: 'Zip' | 'Gzip', entry?: string): ArchiveError {
  return entry === undefined
    ? new ArchiveError('damaged', `${kind} is damaged.`)
    : new ArchiveError('damaged', `${kind} is damaged (${entry}).`, { entry });
}
