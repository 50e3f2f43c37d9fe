import { sha256 } from '../core/checksum/sha256.ts';
import type { Checkpoint } from '../protocol/checkpoint.ts';

/**
 * A checkpoint as it lies in the browser: each file beside its checksum. Files are Blobs, since browsers bound the size
 * of everything else.
 */
export interface StoredCheckpoint {
  readonly step: number;
  readonly isBest: boolean;
  readonly files: readonly StoredFile[];
}

interface StoredFile {
  readonly name: string;
  readonly bytes: Blob;
  /** In hexadecimal. */
  readonly sha256: string;
}

export async function sealCheckpoint({ step, isBest, files }: Checkpoint): Promise<StoredCheckpoint> {
  const sealed = Object.entries(files).map(async ([name, bytes]) => ({
    name,
    bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    sha256: await sha256(bytes),
  }));
  return { step, isBest, files: await Promise.all(sealed) };
}

/** @returns the checkpoint as it was sealed, or why it is not to be had: a sentence */
export async function openCheckpoint({
  step,
  isBest,
  files,
}: StoredCheckpoint): Promise<Checkpoint | string> {
  const opened: [name: string, bytes: Uint8Array][] = [];
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.bytes.arrayBuffer());
    } catch {
      return `${file.name} can no longer be read.`;
    }
    if ((await sha256(bytes)) !== file.sha256) return `${file.name} has changed since it was written.`;
    opened.push([file.name, bytes]);
  }
  return { step, isBest, files: Object.fromEntries(opened) };
}
