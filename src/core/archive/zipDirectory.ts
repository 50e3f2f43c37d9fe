/**
 * A zip archive's table of contents, after PKWARE's APPNOTE 6.3 (4.3.12 central directory, 4.3.16 end record).
 *
 * Names are for showing and for telling languages apart; nothing is ever written under them.
 */
import { damaged } from './inflate.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** What the directory claims; checked against the bytes. */
  readonly inflatedBytes: number;
  readonly crc: number;
  /** The compressed bytes. */
  readonly content: Uint8Array;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT_BYTES = 65_535;
const UTF8_NAME = 0x800;
const ENCRYPTED = 0x1;

/** Whether the bytes begin as a zip archive does: with an entry, or with the end of an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

/** How many entries the archive says it has. @throws ArchiveError `damaged` */
export function countZipEntries(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  return view.getUint16(endRecord(view) + 10, true);
}

/** @throws ArchiveError `damaged` where the table leaves the archive, or what is said twice differs */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  let offset = start;
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(offset, true) !== DIRECTORY_ENTRY) throw damaged('Zip');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) =>
        view.getUint16(offset + at, true),
      ) as [number, number, number];
      const flags = view.getUint16(offset + 8, true);
      const name = bytes.subarray(offset + 46, offset + 46 + nameLength);
      entries.push({
        name: decodeName(name, (flags & UTF8_NAME) !== 0),
        method: view.getUint16(offset + 10, true),
        isEncrypted: (flags & ENCRYPTED) !== 0,
        crc: view.getUint32(offset + 16, true),
        inflatedBytes: view.getUint32(offset + 24, true),
        content: contentAt(bytes, view, {
          header: view.getUint32(offset + 42, true),
          length: view.getUint32(offset + 20, true),
          flags,
          name,
        }),
      });
      offset += 46 + nameLength + extraLength + commentLength;
    }
    const isWhole =
      view.getUint16(end + 8, true) === count && view.getUint32(end + 12, true) === offset - start;
    if (!isWhole || offset > end) throw damaged('Zip');
  } catch {
    // A RangeError of the view: an offset points out of the file.
    throw damaged('Zip');
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the end record stands: last, but for a comment. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT_BYTES);
  for (let offset = view.byteLength - END_RECORD_BYTES; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_RECORD) return offset;
  }
  throw damaged('Zip');
}

function contentAt(
  bytes: Uint8Array,
  view: DataView,
  { header, length, flags, name }: { header: number; length: number; flags: number; name: Uint8Array },
): Uint8Array {
  if (view.getUint32(header, true) !== LOCAL_HEADER) throw damaged('Zip');
  if ((view.getUint16(header + 6, true) ^ flags) & UTF8_NAME) throw damaged('Zip');
  const nameEnd = header + 30 + view.getUint16(header + 26, true);
  const sameName = bytes.subarray(header + 30, nameEnd);
  if (sameName.length !== name.length || sameName.some((byte, at) => byte !== name[at])) throw damaged('Zip');
  const start = nameEnd + view.getUint16(header + 28, true);
  if (start + length > bytes.length) throw damaged('Zip');
  return bytes.subarray(start, start + length);
}

/** Names without the mark of UTF-8 are in some old code page; their ASCII part is all that matters here. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '?')).join('');
}
