/** Lines of a text. */
import { CorpusError } from './corpusError.ts';

/** No sentence is this long: 64 KB of UTF-8. */
export const LONGEST_LINE_BYTES = 65_536;

/** What a page can hold; a network learns from a hundredth. */
const MOST_LINES = 5_000_000;

/**
 * The lines, split at CRLF, LF and CR alone: U+2028 and U+0085 may stand inside a sentence. A line end that ends
 * the text opens no further line.
 *
 * @throws CorpusError `corpus/line-too-long` or `corpus/file-too-large`
 */
export function textLines(text: string): string[] {
  refuseManyLines(text);
  const lines = text.split(/\r?\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  lines.forEach((line, index) => {
    // A UTF-16 unit takes at most three bytes of UTF-8: most lines need no counting.
    if (line.length * 3 <= LONGEST_LINE_BYTES) return;
    if (utf8Length(line) <= LONGEST_LINE_BYTES) return;
    throw lineTooLong(index + 1);
  });
  return lines;
}

/** To be asked before lines are made of a text. @throws CorpusError `corpus/file-too-large` */
export function refuseManyLines(text: string, mostLines = MOST_LINES): void {
  if (text.length <= mostLines) return;
  for (const lineEnd of ['\n', '\r']) {
    let count = 0;
    for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) {
      count++;
      if (count <= mostLines) continue;
      throw new CorpusError(
        'corpus/file-too-large',
        `More than ${mostLines.toLocaleString('en-GB')} lines.`,
        'Cut the file to its first 50,000 pairs and import those.',
        { limitLines: mostLines },
      );
    }
  }
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

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    length += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    if (length > LONGEST_LINE_BYTES) break;
  }
  return length;
}
