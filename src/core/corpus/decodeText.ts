/**
 * From a file's bytes to its text: byte order mark, then UTF-16 by where the null bytes stand, then strict UTF-8.
 *
 * Windows-1252 cannot be told from other eight-bit encodings and never fails, so it is read on request only.
 */
import { CorpusError } from './corpusError.ts';
import { refuseKnownFormats } from './fileFormat.ts';
import { decodeWindows1252 } from './windows1252.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly hasByteOrderMark: boolean;
}

/** How much of a file is looked at to recognise UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 4096;
const BLOCK_BYTES = 65_536;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * @param encoding how to read the bytes; recognised where left out.
 * @throws CorpusError `corpus/empty`, `corpus/not-text`, `corpus/archive` or `corpus/invalid-encoding`
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncodingName): DecodedText {
  if (bytes.length === 0) throw emptyFile();
  refuseKnownFormats(bytes);
  const marked = byteOrderMark(bytes);
  const chosen = encoding ?? marked?.encoding ?? utf16ByNullBytes(bytes) ?? 'utf-8';
  const content = marked?.encoding === chosen ? bytes.subarray(marked.length) : bytes;
  if (content.length === 0) throw emptyFile();
  if (chosen === 'utf-8' || chosen === 'windows-1252') refuseNullBytes(bytes);
  return {
    text: chosen === 'windows-1252' ? decodeWindows1252(content) : decodeStrictly(content, chosen),
    encoding: chosen,
    hasByteOrderMark: content !== bytes,
  };
}

export function emptyFile(): CorpusError {
  return new CorpusError(
    'corpus/empty',
    'The file is empty.',
    'Choose a file with one sentence pair per line, a tab between the two.',
  );
}

function byteOrderMark(bytes: Uint8Array): { encoding: TextEncodingName; length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** Latin text in UTF-16 has a null in nearly every second byte, and none in the others. */
function utf16ByNullBytes(bytes: Uint8Array): TextEncodingName | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let evenNulls = 0;
  let oddNulls = 0;
  for (let offset = 0; offset < length; offset += 2) {
    if (bytes[offset] === 0) evenNulls++;
    if (bytes[offset + 1] === 0) oddNulls++;
  }
  const enough = length * 0.35; // of length / 2 characters, 70 %
  if (oddNulls > enough && evenNulls === 0) return 'utf-16le';
  if (evenNulls > enough && oddNulls === 0) return 'utf-16be';
  return undefined;
}

function refuseNullBytes(bytes: Uint8Array): void {
  const offset = bytes.indexOf(0);
  if (offset < 0) return;
  throw new CorpusError(
    'corpus/not-text',
    `Not text (null bytes at offset ${offset}).`,
    'Choose a text file: one sentence pair per line, a tab between the two.',
    { offset },
  );
}

function decodeStrictly(bytes: Uint8Array, encoding: Exclude<TextEncodingName, 'windows-1252'>): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const label = encoding.toUpperCase();
    const line = encoding === 'utf-8' ? lineOfInvalidUtf8(bytes) : 0;
    throw new CorpusError(
      'corpus/invalid-encoding',
      line > 0 ? `Invalid ${label} near line ${line}.` : `Invalid ${label}.`,
      'Save the file as UTF-8, or read it as windows-1252.',
      { encoding, ...(line > 0 ? { line } : {}) },
    );
  }
}

/** The 1-based number of the first line that does not decode. Line ends are single bytes that UTF-8 keeps free. */
function lineOfInvalidUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  // By blocks of whole lines first: a call for each of millions of lines would take minutes.
  for (const blockBytes of [BLOCK_BYTES, 1]) {
    while (start < bytes.length) {
      const { end, lineCount } = wholeLines(bytes, start, blockBytes);
      try {
        decoder.decode(bytes.subarray(start, end));
      } catch {
        break;
      }
      start = end;
      line += lineCount;
    }
  }
  return line;
}

/** Where the first line ends that leaves at least so many bytes behind it, and how many lines that makes. */
function wholeLines(bytes: Uint8Array, start: number, minBytes: number): { end: number; lineCount: number } {
  let lineCount = 0;
  let end = start;
  while (end < bytes.length && (lineCount === 0 || end - start < minBytes)) {
    while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
    end += bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1;
    lineCount++;
  }
  return { end: Math.min(end, bytes.length), lineCount };
}
