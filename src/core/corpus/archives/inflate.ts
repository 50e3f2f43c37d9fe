/**
 * Inflating with an eye on what comes out: sizes in headers are whatever the sender wrote, so output is counted as
 * it appears and the work stops at the limit.
 */
import { Gunzip, Inflate } from 'fflate';
import { CorpusError } from '../corpusError.ts';
import type { ArchiveLimits } from '../corpusFile.ts';

export const defaultArchiveLimits: ArchiveLimits = { inflatedBytes: 200_000_000, ratio: 100, entries: 1000 };

/** Compressed bytes between two looks at the output: deflate makes at most 1032 bytes of one. */
const SLICE_BYTES = 8192;
/** Under this, a high ratio harms nobody. */
const RATIO_FROM_BYTES = 1_000_000;
/** Header and trailer. */
const SHORTEST_GZIP_BYTES = 18;

export interface InflateBounds {
  /** The zip's entry; left out for gzip. */
  readonly entry?: string;
  readonly limits: ArchiveLimits;
  /** What other entries of the archive have inflated to. */
  readonly usedBytes?: number;
}

/** @throws CorpusError `corpus/damaged` or `corpus/expands` */
export function inflateRaw(bytes: Uint8Array, bounds: InflateBounds): Uint8Array {
  return collect(bytes, new Inflate(), bounds);
}

/** All members of a gzip file, one after the other (RFC 1952). @throws CorpusError `corpus/damaged` or `corpus/expands` */
export function inflateGzip(bytes: Uint8Array, bounds: InflateBounds): Uint8Array {
  const stream = new Gunzip();
  let members = 1;
  stream.onmember = () => {
    members++;
  };
  const inflated = collect(bytes, stream, bounds);
  if (bytes.length < SHORTEST_GZIP_BYTES) throw damaged('Gzip');
  // The trailer tells of the last member alone.
  const length = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
  if (members === 1 && length !== inflated.length % 2 ** 32) throw damaged('Gzip');
  return inflated;
}

function collect(
  bytes: Uint8Array,
  stream: Inflate | Gunzip,
  { entry, limits, usedBytes = 0 }: InflateBounds,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  stream.ondata = (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
    const end = Math.min(bytes.length, start + SLICE_BYTES);
    try {
      stream.push(bytes.subarray(start, end), end === bytes.length);
    } catch {
      throw damaged(entry === undefined ? 'Gzip' : 'Zip', entry);
    }
    refuseExpansion(usedBytes + length, limits);
    if (length > RATIO_FROM_BYTES && length > end * limits.ratio) {
      throw expands(`${limits.ratio} times its size`);
    }
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** @param totalBytes of all entries so far. @throws CorpusError `corpus/expands` */
export function refuseExpansion(totalBytes: number, limits: ArchiveLimits): void {
  if (totalBytes > limits.inflatedBytes) throw expands(`${limits.inflatedBytes / 1e6} MB`);
}

/** @param entry the one that is damaged, where it is not the archive as a whole */
export function damaged(kind: 'Zip' | 'Gzip', entry?: string): CorpusError {
  return new CorpusError(
    'corpus/damaged',
    entry === undefined ? `${kind} is damaged.` : `${kind} is damaged (${entry}).`,
    'Fetch or pack it again, or choose the text file inside.',
    entry === undefined ? {} : { entry },
  );
}

function expands(limit: string): CorpusError {
  return new CorpusError(
    'corpus/expands',
    `Expands past ${limit}; stopped.`,
    'Unpack it and choose a smaller text file inside.',
    { limit },
  );
}
