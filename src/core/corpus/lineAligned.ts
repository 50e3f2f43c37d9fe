/** Sentence pairs from two texts whose lines correspond, as in Moses and OPUS corpora. */
import { byteFile } from './byteFile.ts';
import { CorpusError } from './corpusError.ts';
import type { TakePair } from './corpusFile.ts';
import { emptyFile } from './decodeText.ts';
import { openText } from './readers/openText.ts';
import type { SentencePair } from './sentencePair.ts';
import { createLineReader } from './textLines.ts';

export interface AlignOptions {
  /** What the two are called in messages. Default "The source" and "the target". */
  readonly names?: { readonly source: string; readonly target: string };
  /** Reads as far as the shorter text goes, instead of refusing texts of unequal lengths. */
  readonly cutToShorter?: boolean;
}

export interface LineCounts {
  readonly source: number;
  readonly target: number;
}

/** Lines that are read and wait for those of the other side. */
interface Side {
  readonly lines: string[];
  /** How many were read. */
  count: number;
  /** Reads on. @returns whether there was more */
  read(): Promise<boolean>;
}

/**
 * One pair per line, as written save for spaces at both ends. Lines that are blank on both sides are left out;
 * those blank on one side stay, for the cleaning rules to count.
 *
 * @param source @param target two texts, piece by piece
 * @throws CorpusError where a text cannot be read, the line counts differ, or there is nothing
 */
export async function alignLines(
  source: AsyncIterable<string>,
  target: AsyncIterable<string>,
  { names = { source: 'The source', target: 'the target' }, cutToShorter = false }: AlignOptions,
  take: TakePair,
): Promise<LineCounts> {
  const [left, right] = [createSide(source), createSide(target)];
  let pairCount = 0;
  let hasMore = true;
  while (hasMore) {
    const isBehind = left.count <= right.count;
    hasMore = (await (isBehind ? left : right).read()) || (await (isBehind ? right : left).read());
    const ready = Math.min(left.lines.length, right.lines.length);
    const targetLines = right.lines.splice(0, ready);
    for (const [index, line] of left.lines.splice(0, ready).entries()) {
      const pair = { source: line.trim(), target: (targetLines[index] ?? '').trim() };
      if (pair.source === '' && pair.target === '') continue;
      pairCount++;
      take(pair);
    }
  }
  if (left.count !== right.count && !cutToShorter) {
    throw new CorpusError(
      'corpus/unequal-lines',
      `${names.source} has ${left.count} lines, ${names.target} ${right.count}.`,
      'Choose two files in which line N of one translates line N of the other.',
      { sourceLineCount: left.count, targetLineCount: right.count },
    );
  }
  if (pairCount === 0) {
    throw new CorpusError(
      'corpus/no-pairs',
      'No sentence pairs found.',
      'Choose two files with one sentence on each line.',
    );
  }
  return { source: left.count, target: right.count };
}

function createSide(text: AsyncIterable<string>): Side {
  const pieces = text[Symbol.asyncIterator]();
  const lines: string[] = [];
  const reader = createLineReader((line, number) => {
    lines.push(line);
    side.count = number;
  });
  let isOver = false;
  const side: Side = {
    lines,
    count: 0,
    async read() {
      if (isOver) return false;
      const piece = await pieces.next();
      if (!piece.done) reader.push(piece.value);
      else {
        isOver = true;
        reader.end();
      }
      return true;
    },
  };
  return side;
}

/** The same from two files that are known to be one text in two languages. */
export async function readLineAligned(source: Uint8Array, target: Uint8Array): Promise<SentencePair[]> {
  if (source.length === 0 && target.length === 0) throw emptyFile();
  const pairs: SentencePair[] = [];
  await alignLines(textOf(source), textOf(target), {}, (pair) => pairs.push(pair));
  return pairs;
}

async function* textOf(bytes: Uint8Array): AsyncGenerator<string> {
  if (bytes.length === 0) return;
  const { text } = await openText(byteFile({ name: 'the file', bytes }));
  yield* text();
}
