/** A file's text with what it is, refused where it is no text at all. */
import type { ByteFile } from '../byteFile.ts';
import { CorpusError } from '../corpusError.ts';
import { type DecodedText, type DecodeOptions, decodeText } from '../decodeText.ts';
import { sniffText, type TextKind } from './sniffText.ts';

export interface TextFile extends DecodedText, Pick<ByteFile, 'name' | 'size' | 'container'> {
  readonly kind: TextKind;
}

/** How much of a text is looked at to find out what it is. */
const HEAD_UNITS = 65_536;
/** Text has hardly any control characters; one in two hundred is a program's or a picture's. */
const CONTROLS_PER_UNIT = 1 / 200;
const CONTROL = /(?!\s)\p{Cc}/gu;

/** @throws CorpusError where the bytes are empty, not text, or not in the encoding that was asked for */
export async function openText(file: ByteFile, options: DecodeOptions = {}): Promise<TextFile> {
  const { encoding, notices, text } = await decodeText(file, options);
  const { name, size, container } = file;
  const { head, isWhole } = await beginningOf(text());
  refuseControls(head);
  const kind = sniffText(head, isWhole);
  return { name, size, container, kind, encoding, notices, text: (onRead) => withoutNulls(text(onRead)) };
}

async function beginningOf(text: AsyncIterable<string>): Promise<{ head: string; isWhole: boolean }> {
  let head = '';
  for await (const piece of withoutNulls(text)) {
    head += piece;
    if (head.length > HEAD_UNITS) return { head: head.slice(0, HEAD_UNITS), isWhole: false };
  }
  return { head, isWhole: true };
}

/** In UTF-16, where null bytes are no sign of anything. */
async function* withoutNulls(text: AsyncIterable<string>): AsyncGenerator<string> {
  let offset = 0;
  for await (const piece of text) {
    const at = piece.indexOf('\u0000');
    if (at >= 0) throw notText(`null bytes at character ${offset + at + 1}`, offset + at);
    offset += piece.length;
    yield piece;
  }
}

function refuseControls(text: string): void {
  const most = Math.max(1, text.length * CONTROLS_PER_UNIT);
  let count = 0;
  let first = 0;
  for (const { index } of text.matchAll(CONTROL)) {
    if (count === 0) first = index;
    count++;
    if (count > most) throw notText(`control characters from character ${first + 1} on`, first);
  }
}

function notText(what: string, offset: number): CorpusError {
  return new CorpusError(
    'corpus/not-text',
    `Not text (${what}).`,
    'Choose a text file: one sentence pair per line, a tab between the two.',
    { offset },
  );
}
