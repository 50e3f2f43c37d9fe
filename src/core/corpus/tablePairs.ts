/** Sentence pairs from the rows of a table, whatever parted its cells. */
import { CorpusError } from './corpusError.ts';
import type { TakePair, TextRead } from './corpusFile.ts';
import { type ColumnOptions, findColumns, shownCells, type TableColumns } from './tableColumns.ts';

export interface TableReader {
  /** @param line 1-based. @throws CorpusError where the columns are unclear */
  add(cells: readonly string[], line: number): void;
  /** @throws CorpusError where the columns are unclear or no row has both */
  end(): TableRead;
}

export interface TableRead extends Omit<TextRead, 'format'>, Pick<TableColumns, 'hasIds'> {}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows looked at to recognise columns. */
const SAMPLE_ROWS = 200;

export function createTableReader(options: ColumnOptions, take: TakePair): TableReader {
  /** The first rows, until the columns are known. */
  let sample: Row[] = [];
  let columns: TableColumns | undefined;
  let columnNames: readonly string[] = [];
  let rowCount = 0;
  let pairCount = 0;
  let firstSkipped = 0;

  const addRow = ({ cells, line }: Row, { source, target }: TableColumns) => {
    rowCount++;
    const pair = { source: (cells[source] ?? '').trim(), target: (cells[target] ?? '').trim() };
    if (pair.target !== '') {
      pairCount++;
      take(pair);
    } else if (firstSkipped === 0) firstSkipped = line;
  };
  const recognise = (): TableColumns => {
    const rows = sample.map(({ cells }) => cells);
    const found = findColumns(rows, options);
    if (Math.max(0, ...rows.map((cells) => cells.length)) > 2) columnNames = shownCells(rows[0] ?? []);
    for (const row of found.hasHeader ? sample.slice(1) : sample) addRow(row, found);
    sample = [];
    return found;
  };

  return {
    add(cells, line) {
      if (!cells.some((cell) => cell.trim() !== '')) return;
      if (columns) addRow({ cells, line }, columns);
      else if (sample.push({ cells, line }) === SAMPLE_ROWS) columns = recognise();
    },
    end() {
      columns ??= recognise();
      if (rowCount === 0) {
        throw new CorpusError(
          'corpus/no-pairs',
          'No sentence pairs found.',
          'Put one sentence pair on each line, a tab between the two.',
        );
      }
      const skippedCount = rowCount - pairCount;
      const lacking = `${skippedCount} of ${rowCount} lines lack a second column (first: line ${firstSkipped})`;
      if (pairCount === 0) {
        throw new CorpusError(
          'corpus/missing-column',
          `${lacking}.`,
          'Put a tab between the two sentences.',
          {
            lackingCount: skippedCount,
            lineCount: rowCount,
            firstLine: firstSkipped,
          },
        );
      }
      const { source, target, languages, hasIds } = columns;
      return {
        columns: { source: String(source + 1), target: String(target + 1) },
        columnNames,
        languages,
        hasIds,
        notices: skippedCount === 0 ? [] : [`${lacking}; skipped.`],
      };
    },
  };
}
