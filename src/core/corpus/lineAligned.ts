/** Sentence pairs from two texts whose lines correspond, as in Moses and OPUS corpora. */
import { CorpusError } from './corpusError.ts';
import { emptyFile } from './decodeText.ts';
import { type ReadTextOptions, readText } from './readText.ts';
import type { SentencePair } from './sentencePair.ts';
import { textLines } from './textLines.ts';

export interface AlignOptions extends ReadTextOptions {
  /** What the two are called in messages. Default "The source" and "the target". */
  readonly names?: { readonly source: string; readonly target: string };
  /** Reads as far as the shorter text goes, instead of refusing texts of unequal lengths. */
  readonly cutToShorter?: boolean;
}

/**
 * One pair per line, as written save for spaces at both ends. Lines that are blank on both sides are left out;
 * those blank on one side stay, for the cleaning rules to count.
 *
 * @param source @param target the files' bytes, or texts
 * @throws CorpusError where a file cannot be read, the line counts differ, or there is nothing
 */
export function readLineAligned(
  source: string | Uint8Array,
  target: string | Uint8Array,
  options: AlignOptions = {},
): SentencePair[] {
  if (source.length === 0 && target.length === 0) throw emptyFile();
  const sourceLines = source.length === 0 ? [] : textLines(readText(source, options).text);
  const targetLines = target.length === 0 ? [] : textLines(readText(target, options).text);
  const { names = { source: 'The source', target: 'the target' }, cutToShorter = false } = options;
  if (sourceLines.length !== targetLines.length && !cutToShorter) {
    throw new CorpusError(
      'corpus/unequal-lines',
      `${names.source} has ${sourceLines.length} lines, ${names.target} ${targetLines.length}.`,
      'Choose two files in which line N of one translates line N of the other.',
      { sourceLineCount: sourceLines.length, targetLineCount: targetLines.length },
    );
  }
  const pairs = sourceLines
    .slice(0, targetLines.length)
    .map((line, index) => ({ source: line.trim(), target: (targetLines[index] ?? '').trim() }))
    .filter((pair) => pair.source !== '' || pair.target !== '');
  if (pairs.length === 0) {
    throw new CorpusError(
      'corpus/no-pairs',
      'No sentence pairs found.',
      'Choose two files with one sentence on each line.',
    );
  }
  return pairs;
}
