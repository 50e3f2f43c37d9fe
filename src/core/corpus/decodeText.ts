/**
 * From a file's bytes to its text: byte order mark, then UTF-16 by where the null bytes stand, then strict UTF-8, then
 * windows-1252, which never fails and cannot be told from other eight-bit encodings: the notice says so.
 */
import { type ByteFile, type CountBytes, headOf } from './byteFile.ts';
import { CorpusError } from './corpusError.ts';
import { refuseKnownFormats } from './fileFormat.ts';
import { lineOfInvalidUtf8 } from './invalidUtf8.ts';
import { decodeWindows1252 } from './windows1252.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly encoding: TextEncodingName;
  readonly notices: readonly string[];
  /** The text piece by piece, without the byte order mark. @throws CorpusError */
  text(onRead?: CountBytes): AsyncIterable<string>;
}

/** How much of a file is looked at to recognise UTF-16 without a byte order mark, and files that are no text. */
const SAMPLE_BYTES = 4096;

export interface DecodeOptions {
  /** How to read the bytes; recognised where left out. */
  readonly encoding?: TextEncodingName | undefined;
  /** Waited for between two pieces while the file is looked through. */
  readonly passOn?: (byteCount: number) => Promise<void>;
}

/**
 * Finds out how to read a file. Where that is strict UTF-8 it goes through all of it, so that what it promises holds.
 *
 * @throws CorpusError `corpus/empty`, `corpus/not-text`, `corpus/archive` or `corpus/invalid-encoding`
 */
export async function decodeText(
  file: ByteFile,
  { encoding, passOn }: DecodeOptions = {},
): Promise<DecodedText> {
  const head = await headOf(file, SAMPLE_BYTES);
  refuseKnownFormats(head);
  const marked = byteOrderMark(head);
  const chosen = encoding ?? marked?.encoding ?? utf16ByNullBytes(head) ?? 'utf-8';
  const markLength = marked?.encoding === chosen ? marked.length : 0;
  if (head.length === markLength) throw emptyFile();
  const decoded = (name: TextEncodingName, skip: number, notices: readonly string[]): DecodedText => ({
    encoding: name,
    notices,
    text: (onRead) => textOf(file, name, skip, onRead),
  });
  if (encoding || chosen !== 'utf-8' || (await isUtf8(file, passOn))) return decoded(chosen, markLength, []);
  const line = await lineOfInvalidUtf8(file.chunks());
  return decoded('windows-1252', 0, [
    `Invalid UTF-8 near line ${line} of ${file.name}: read as windows-1252.`,
  ]);
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
  const length = bytes.length & ~1;
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

/** To the end, so that an archive that is damaged or a bomb is called that. @throws CorpusError `corpus/not-text` */
async function isUtf8(file: ByteFile, passOn: DecodeOptions['passOn']): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let readBytes = 0;
  let offset = 0;
  let firstNull = -1;
  try {
    for await (const chunk of file.chunks((count) => (readBytes += count))) {
      if (firstNull < 0 && chunk.includes(0)) firstNull = offset + chunk.indexOf(0);
      offset += chunk.length;
      decoder.decode(chunk, { stream: true });
      await passOn?.(readBytes);
      readBytes = 0;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (firstNull < 0) return false;
  }
  if (firstNull >= 0) throw nullBytes(firstNull);
  return true;
}

async function* textOf(
  file: ByteFile,
  encoding: TextEncodingName,
  markLength: number,
  onRead: CountBytes | undefined,
): AsyncGenerator<string> {
  const isEightBit = encoding === 'utf-8' || encoding === 'windows-1252';
  const decode = decoderOf(encoding);
  let offset = 0;
  try {
    for await (const chunk of file.chunks(onRead)) {
      if (isEightBit && chunk.includes(0)) throw nullBytes(offset + chunk.indexOf(0));
      const text = decode(chunk.subarray(Math.max(0, markLength - offset)));
      offset += chunk.length;
      if (text !== '') yield text;
    }
    const last = decode();
    if (last !== '') yield last;
  } catch (error) {
    // What the decoder throws; the rest has a sentence already.
    if (!(error instanceof TypeError)) throw error;
    throw invalidEncoding(
      encoding,
      encoding === 'utf-8' ? await lineOfInvalidUtf8(file.chunks()) : undefined,
    );
  }
}

/** Without bytes: the end, at which nothing may be left over. */
function decoderOf(encoding: TextEncodingName): (bytes?: Uint8Array) => string {
  if (encoding === 'windows-1252') return (bytes) => (bytes ? decodeWindows1252(bytes) : '');
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}

function nullBytes(offset: number): CorpusError {
  return new CorpusError(
    'corpus/not-text',
    `Not text (null bytes at offset ${offset}).`,
    'Choose a text file: one sentence pair per line, a tab between the two.',
    { offset },
  );
}

function invalidEncoding(encoding: TextEncodingName, line?: number): CorpusError {
  const label = encoding.toUpperCase();
  return new CorpusError(
    'corpus/invalid-encoding',
    line === undefined ? `Invalid ${label}.` : `Invalid ${label} near line ${line}.`,
    'Save the file as UTF-8, or read it as windows-1252.',
    { encoding, ...(line === undefined ? {} : { line }) },
  );
}
