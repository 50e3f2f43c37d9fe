/**
 * Sentence pairs from tab-separated text, as it is found: two columns; a third with the attribution, as
 * manythings.org writes; or Tatoeba's four (id, sentence, id, translation).
 *
 * There is no quoting: real files hold bare quotation marks.
 */
import { CorpusError } from './corpusError.ts';
import type { TextEncodingName } from './decodeText.ts';
import { isHeaderRow } from './headerRow.ts';
import { type ReadTextOptions, readText } from './readText.ts';
import type { SentencePair } from './sentencePair.ts';
import { textLines } from './textLines.ts';

export interface TsvCorpus {
  /** As written in the file, save for spaces at both ends. */
  readonly pairs: readonly SentencePair[];
  readonly layout: 'two columns' | 'Tatoeba ids';
  readonly encoding: TextEncodingName;
  readonly hasHeader: boolean;
  /** Lines that are not blank, the header left out. */
  readonly rowCount: number;
  /** Rows without a sentence in the second column. */
  readonly skippedRowCount: number;
  /** What was skipped, one sentence each. */
  readonly notices: readonly string[];
}

interface Row {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows looked at to recognise Tatoeba's ids. */
const SAMPLE_ROWS = 200;

/**
 * @param content the file's bytes, or text
 * @throws CorpusError with one sentence where no pair can be read
 */
export function readTsv(content: string | Uint8Array, options: ReadTextOptions = {}): TsvCorpus {
  const { text, encoding } = readText(content, options);
  const allRows = textLines(text)
    .map((line, index): Row => ({ line: index + 1, cells: line.split('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const hasIds = allRows.length > 0 && allRows.slice(0, SAMPLE_ROWS).every(hasTatoebaIds);
  const [sourceColumn, targetColumn] = hasIds ? [1, 3] : [0, 1];
  const cellsOf = ({ cells }: Row) =>
    [(cells[sourceColumn] ?? '').trim(), (cells[targetColumn] ?? '').trim()] as const;

  const hasHeader = allRows[0] !== undefined && isHeaderRow(...cellsOf(allRows[0]));
  const rows = hasHeader ? allRows.slice(1) : allRows;
  if (rows.length === 0) {
    throw new CorpusError(
      'corpus/no-pairs',
      'No sentence pairs found.',
      'Put one sentence pair on each line, a tab between the two.',
    );
  }

  const pairs: SentencePair[] = [];
  let firstSkipped: Row | undefined;
  for (const row of rows) {
    const [source, target] = cellsOf(row);
    if (target === '') firstSkipped ??= row;
    else pairs.push({ source, target });
  }
  const skippedRowCount = rows.length - pairs.length;
  const lacking = `${skippedRowCount} of ${rows.length} lines lack a second column (first: line ${firstSkipped?.line})`;
  if (pairs.length === 0) {
    throw new CorpusError('corpus/missing-column', `${lacking}.`, 'Put a tab between the two sentences.', {
      lackingCount: skippedRowCount,
      lineCount: rows.length,
      firstLine: firstSkipped?.line ?? 0,
    });
  }
  return {
    pairs,
    layout: hasIds ? 'Tatoeba ids' : 'two columns',
    encoding,
    hasHeader,
    rowCount: rows.length,
    skippedRowCount,
    notices: skippedRowCount === 0 ? [] : [`${lacking}; skipped.`],
  };
}

function hasTatoebaIds({ cells }: Row): boolean {
  return cells.length >= 4 && [cells[0], cells[2]].every((cell) => /^\s*\d+\s*$/.test(cell ?? ''));
}
