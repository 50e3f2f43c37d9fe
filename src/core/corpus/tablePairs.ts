/** Sentence pairs from the rows of a table, whatever parted its cells. */
import { CorpusError } from './corpusError.ts';
import type { ReadPairs } from './corpusFile.ts';
import type { SentencePair } from './sentencePair.ts';
import { type ColumnOptions, findColumns, type TableColumns } from './tableColumns.ts';

export interface Row {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TablePairs extends Omit<ReadPairs, 'format'>, Pick<TableColumns, 'hasHeader' | 'hasIds'> {
  /** Lines that are not blank, the header left out. */
  readonly rowCount: number;
  /** Rows without a sentence in the second column. */
  readonly skippedRowCount: number;
}

/** Rows looked at to recognise columns. */
const SAMPLE_ROWS = 200;

/** @throws CorpusError where the columns are unclear or no row has both */
export function pairsOfTable(content: readonly Row[], options: ColumnOptions): TablePairs {
  const allRows = content.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { source, target, hasHeader, hasIds, languages } = findColumns(
    allRows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    options,
  );
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
    const pair = { source: (row.cells[source] ?? '').trim(), target: (row.cells[target] ?? '').trim() };
    if (pair.target === '') firstSkipped ??= row;
    else pairs.push(pair);
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
    columns: { source: String(source + 1), target: String(target + 1) },
    languages,
    hasHeader,
    hasIds,
    rowCount: rows.length,
    skippedRowCount,
    notices: skippedRowCount === 0 ? [] : [`${lacking}; skipped.`],
  };
}
