/** A file as a stream of bytes that can be gone through more than once. */
import { CorpusError } from './corpusError.ts';
import type { CorpusFile, RecognisedCorpus, StoredBytes } from './corpusFile.ts';

export interface ByteFile {
  readonly name: string;
  readonly container: RecognisedCorpus['container'];
  /** How many bytes are gone through; where they are packed, the packed ones. */
  readonly size: number;
  /** @param onRead hears of bytes that were gone through, as they are counted in `size` */
  chunks(onRead?: CountBytes): AsyncIterable<Uint8Array>;
}

export type CountBytes = (byteCount: number) => void;

/** Some thousand sentences: little to wait for, and little to hold. */
const CHUNK_BYTES = 262_144;

export function byteFile({ name, bytes }: CorpusFile, chunkBytes = CHUNK_BYTES): ByteFile {
  const size = sizeOf(bytes);
  return {
    name,
    container: null,
    size,
    chunks: async function* (onRead) {
      for (let start = 0; start < size; start += chunkBytes) {
        const chunk = await sliceOf({ name, bytes }, start, Math.min(size, start + chunkBytes));
        onRead?.(chunk.length);
        yield chunk;
      }
    },
  };
}

export function sizeOf(bytes: Uint8Array | StoredBytes): number {
  return bytes instanceof Uint8Array ? bytes.length : bytes.size;
}

/** @throws CorpusError `corpus/unreadable` */
export async function sliceOf({ name, bytes }: CorpusFile, start: number, end: number): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes.subarray(start, end);
  try {
    return new Uint8Array(await bytes.slice(start, end).arrayBuffer());
  } catch {
    throw new CorpusError(
      'corpus/unreadable',
      `“${name}” cannot be read: it is a folder, or it has moved or changed.`,
      'Choose the file again.',
      { name },
    );
  }
}

/** The first bytes of a file: as many as asked for, or all there are. */
export async function headOf(file: ByteFile, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of file.chunks()) {
    const part = chunk.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}
