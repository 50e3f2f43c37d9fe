/** Lines of a text. */
import { CorpusError } from './corpusError.ts';

/** No sentence is this long: 64 KB of UTF-8. */
export const LONGEST_LINE_BYTES = 65_536;

/** What a page can hold; a network learns from a hundredth. */
const MOST_LINES = 5_000_000;

export interface LineReader {
  /** @throws CorpusError `corpus/line-too-long` or `corpus/file-too-large` */
  push(text: string): void;
  /** @throws CorpusError as `push` does */
  end(): void;
}

/**
 * Cuts a text that comes in pieces at CRLF, LF and CR alone: U+2028 and U+0085 may stand inside a sentence. A line end
 * that ends the text opens no further line.
 *
 * @param take hears of each line with its number, counted from 1
 */
export function createLineReader(take: (line: string, number: number) => void): LineReader {
  let count = 0;
  /** What may go on in the next piece, with its CR if that is the last that was seen: an LF may follow. */
  let rest = '';
  const add = (line: string) => {
    count++;
    refuseManyLines(count);
    refuseLongLine(line, count);
    take(line, count);
  };
  return {
    push(text) {
      const whole = rest + text;
      const mayBeCut = whole.endsWith('\r');
      const known = mayBeCut ? whole.slice(0, -1) : whole;
      const lines = known.split(known.includes('\r') ? /\r?\n|\r/ : '\n');
      const last = lines.pop() ?? '';
      for (const line of lines) add(line);
      refuseLongLine(last, count + 1);
      rest = mayBeCut ? `${last}\r` : last;
    },
    end() {
      if (rest === '') return;
      add(rest.endsWith('\r') ? rest.slice(0, -1) : rest);
      rest = '';
    },
  };
}

/** @throws CorpusError `corpus/file-too-large` */
export function refuseManyLines(count: number): void {
  if (count <= MOST_LINES) return;
  throw new CorpusError(
    'corpus/file-too-large',
    `More than ${MOST_LINES.toLocaleString('en-GB')} lines.`,
    'Cut the file to its first 50,000 pairs and import those.',
    { limitLines: MOST_LINES },
  );
}

/** @param line its number, counted from 1 */
export function lineTooLong(line: number): CorpusError {
  return new CorpusError(
    'corpus/line-too-long',
    `Line ${line} exceeds 64 KB.`,
    'Put one sentence pair on each line.',
    { line, limitBytes: LONGEST_LINE_BYTES },
  );
}

function refuseLongLine(line: string, number: number): void {
  // A UTF-16 unit takes at most three bytes of UTF-8: most lines need no counting.
  if (line.length * 3 > LONGEST_LINE_BYTES && utf8Length(line) > LONGEST_LINE_BYTES)
    throw lineTooLong(number);
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    length += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    if (length > LONGEST_LINE_BYTES) break;
  }
  return length;
}
