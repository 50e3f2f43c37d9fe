/** A file's text, read as windows-1252 where it is no UTF-8, and refused where it is no text at all. */
import { CorpusError } from '../corpusError.ts';
import type { CorpusFile } from '../corpusFile.ts';
import { type DecodedText, decodeText, type TextEncodingName } from '../decodeText.ts';

export interface DecodedFile extends DecodedText {
  readonly notices: readonly string[];
}

/** Text has hardly any control characters; one in two hundred is a program's or a picture's. */
const CONTROLS_PER_UNIT = 1 / 200;
const CONTROL = /(?!\s)\p{Cc}/gu;

/** @throws CorpusError where the bytes are empty, not text, or not in the encoding that was asked for */
export function decodeFile({ name, bytes }: CorpusFile, encoding?: TextEncodingName): DecodedFile {
  const file = decodeOrFallBack(bytes, name, encoding);
  refuseBinary(file.text);
  return file;
}

function decodeOrFallBack(bytes: Uint8Array, name: string, encoding?: TextEncodingName): DecodedFile {
  try {
    return { ...decodeText(bytes, encoding), notices: [] };
  } catch (error) {
    const isNoUtf8 = error instanceof CorpusError && error.facts['encoding'] === 'utf-8' && !encoding;
    if (!isNoUtf8) throw error;
    const message = error.message.replace(/\.$/, '');
    return {
      ...decodeText(bytes, 'windows-1252'),
      notices: [`${message} of ${name}: read as windows-1252.`],
    };
  }
}

function refuseBinary(text: string): void {
  const offset = text.indexOf('\u0000');
  if (offset >= 0) throw notText(`null bytes at character ${offset + 1}`, offset);
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
