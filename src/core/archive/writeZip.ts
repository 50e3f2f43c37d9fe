import { joinedBytes } from './joinedBytes.ts';

/**
 * A zip archive's bytes, after PKWARE's APPNOTE 6.3: for each entry a local header (4.3.7) and its content, then the
 * central directory (4.3.12) and the end record (4.3.16). All dates are 1980-01-01, so that the same files make the same
 * archive.
 */
export interface PackedEntry {
  readonly name: string;
  /** Of what it holds, before packing. */
  readonly crc: number;
  readonly inflatedBytes: number;
  readonly isDeflated: boolean;
  /** As they stand in the archive, one after the other. */
  readonly content: readonly Uint8Array[];
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Deflate; and the version of the format that any reader has. */
const VERSION = 20;
const UTF8_NAME = 0x800;
const FIRST_OF_JANUARY_1980 = 0x21;

/** Fields in their order: how many bytes, and the value, little-endian. */
type Field = readonly [bytes: 2 | 4, value: number];

/** @param entries less than 4 GiB, and fewer than 65,535 */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, crc, inflatedBytes, isDeflated, content } of entries) {
    const encodedName = new TextEncoder().encode(name);
    const packedBytes = content.reduce((sum, { length }) => sum + length, 0);
    const common: readonly Field[] = [
      [2, VERSION],
      [2, UTF8_NAME],
      [2, isDeflated ? 8 : 0],
      [2, 0],
      [2, FIRST_OF_JANUARY_1980],
      [4, crc],
      [4, packedBytes],
      [4, inflatedBytes],
      [2, encodedName.length],
      [2, 0], // extra field
    ];
    const header = record([[4, LOCAL_HEADER], ...common]);
    parts.push(header, encodedName, ...content);
    // Without a comment, on the first disk, without attributes.
    const place: readonly Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ];
    directory.push(record([[4, DIRECTORY_ENTRY], [2, VERSION], ...common, ...place]), encodedName);
    offset += header.length + encodedName.length + packedBytes;
  }
  const end = record([
    [4, END_RECORD],
    [2, 0], // this disk, and that of the directory
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.reduce((sum, { length }) => sum + length, 0)],
    [4, offset],
    [2, 0],
  ]);
  return joinedBytes([...parts, ...directory, end]);
}

function record(fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let offset = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += bytes;
  }
  return new Uint8Array(view.buffer);
}
