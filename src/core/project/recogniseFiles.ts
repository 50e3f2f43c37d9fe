import { sizeOf, sliceOf } from '../corpus/byteFile.ts';
import type { CorpusFile } from '../corpus/corpusFile.ts';
import { checkpointNames, projectFile } from './projectFiles.ts';

/** A project, a trained network (in a zip, or its files side by side), or else sentences. */
export type FileKind = 'project' | 'networkZip' | 'networkFiles' | 'corpus';

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT_BYTES = 65_535;
/** A directory of some ten thousand entries; a longer one belongs to none of ours. */
const LONGEST_DIRECTORY_BYTES = 1_000_000;
const WEIGHTS = checkpointNames[2];

/**
 * What files that a person chose or dropped together are, by what is in them. Little of them is read.
 *
 * @throws CorpusError where a file cannot be read
 */
export async function recogniseFiles(files: readonly CorpusFile[]): Promise<FileKind> {
  const [only] = files;
  if (files.length === 1 && only) {
    // What was saved as a project is to be told as one, however damaged.
    if (/\.s2s$/i.test(only.name)) return 'project';
    const names = await namesInZip(only);
    if (names.includes(projectFile)) return 'project';
    if (names.some((name) => baseName(name) === WEIGHTS)) return 'networkZip';
  }
  for (const file of files) if (await isSafetensors(file)) return 'networkFiles';
  return 'corpus';
}

/** A file by its last name, wherever it lay: someone may have packed the folder. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** @returns none where it is no zip, or its table of contents is not to be found */
async function namesInZip(file: CorpusFile): Promise<string[]> {
  const size = sizeOf(file.bytes);
  const signature = await sliceOf(file, 0, 2);
  if (signature[0] !== 0x50 || signature[1] !== 0x4b) return [];
  const tail = viewOf(
    await sliceOf(file, Math.max(0, size - END_RECORD_BYTES - LONGEST_COMMENT_BYTES), size),
  );
  for (let at = tail.byteLength - END_RECORD_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_RECORD) continue;
    const [length, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (length > LONGEST_DIRECTORY_BYTES || start + length > size) return [];
    return namesInDirectory(await sliceOf(file, start, start + length));
  }
  return [];
}

/** After PKWARE's APPNOTE 6.3, 4.3.12. What is damaged is for whoever unpacks it to say. */
function namesInDirectory(directory: Uint8Array): string[] {
  const view = viewOf(directory);
  const names: string[] = [];
  const HEADER_BYTES = 46;
  for (let at = 0; at + HEADER_BYTES <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    names.push(new TextDecoder().decode(directory.subarray(at + HEADER_BYTES, at + HEADER_BYTES + name)));
    at += HEADER_BYTES + name + extra + comment;
  }
  return names;
}

/** Eight bytes of a length that the file can hold, then a JSON object. */
async function isSafetensors(file: CorpusFile): Promise<boolean> {
  const head = await sliceOf(file, 0, Math.min(9, sizeOf(file.bytes)));
  return head.length === 9 && head[8] === 0x7b && viewOf(head).getBigUint64(0, true) <= sizeOf(file.bytes);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
