/** Text from a file's bytes, or from a paste as it is. */
import { CorpusError } from './corpusError.ts';
import { type DecodedText, decodeText, emptyFile, type TextEncodingName } from './decodeText.ts';

export interface ReadTextOptions {
  /** How to read the bytes; recognised where left out. */
  readonly encoding?: TextEncodingName;
  /** Larger files are refused. Default 200 MB. */
  readonly limitBytes?: number;
}

const DEFAULT_LIMIT_BYTES = 200_000_000;

/** @throws CorpusError where the bytes are empty, too many, or no text */
export function readText(content: string | Uint8Array, options: ReadTextOptions = {}): DecodedText {
  refuseLargeFiles(content.length, options.limitBytes);
  if (typeof content !== 'string') return decodeText(content, options.encoding);
  if (content === '') throw emptyFile();
  const offset = content.indexOf('\u0000');
  if (offset >= 0) {
    throw new CorpusError(
      'corpus/not-text',
      `Not text (null bytes at offset ${offset}).`,
      'Paste one sentence pair per line, a tab between the two.',
      { offset },
    );
  }
  const hasByteOrderMark = content.startsWith('\ufeff');
  return { text: hasByteOrderMark ? content.slice(1) : content, encoding: 'utf-8', hasByteOrderMark };
}

/**
 * To be asked before a file is read into memory.
 *
 * @throws CorpusError `corpus/file-too-large`
 */
export function refuseLargeFiles(sizeBytes: number, limitBytes = DEFAULT_LIMIT_BYTES): void {
  if (sizeBytes <= limitBytes) return;
  const limit = `${Math.round(limitBytes / 1e6)} MB`;
  throw new CorpusError(
    'corpus/file-too-large',
    `Larger than ${limit}.`,
    'Cut the file to its first 50,000 pairs and import those.',
    { sizeBytes, limitBytes },
  );
}
