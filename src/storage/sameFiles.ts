import { sizeOf, sliceOf } from '../core/corpus/byteFile.ts';
import type { CorpusFile } from '../core/corpus/corpusFile.ts';
import type { KeptFiles } from './keptCorpus.ts';

/** Compared at a time: 4 MB of each. */
const CHUNK_BYTES = 4_194_304;

/** Whether two corpora are the very same files in the same order, byte by byte. */
export async function hasSameFiles(kept: KeptFiles, brought: readonly CorpusFile[]): Promise<boolean> {
  if (kept.length !== brought.length) return false;
  const both = kept.map((file, index) => [file, brought[index] as CorpusFile] as const);
  if (both.some(([a, b]) => a.name !== b.name || sizeOf(a.bytes) !== sizeOf(b.bytes))) return false;
  for (const [a, b] of both) if (!(await hasSameBytes(a, b))) return false;
  return true;
}

/** @param a @param b of the same size */
async function hasSameBytes(a: CorpusFile, b: CorpusFile): Promise<boolean> {
  const size = sizeOf(a.bytes);
  for (let start = 0; start < size; start += CHUNK_BYTES) {
    const end = Math.min(size, start + CHUNK_BYTES);
    const [one, other] = await Promise.all([sliceOf(a, start, end), sliceOf(b, start, end)]);
    if (one.some((byte, index) => byte !== other[index])) return false;
  }
  return true;
}
