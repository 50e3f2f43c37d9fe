/** Sentence pairs from comma- or semicolon-separated text with quoted cells (RFC 4180), through Papa Parse. */
import Papa from 'papaparse';
import { CorpusError } from '../corpusError.ts';
import type { ReadPairs } from '../corpusFile.ts';
import { type ColumnOptions, sidesAmong } from '../tableColumns.ts';
import { pairsOfTable, type Row } from '../tablePairs.ts';
import { LONGEST_LINE_BYTES, lineTooLong, refuseManyLines } from '../textLines.ts';

const DELIMITERS = [',', ';', '|'] as const;
const SAMPLE_ROWS = 200;
/** Share of the rows that must be as wide as the first. */
const REGULAR_SHARE = 0.9;

/**
 * What parts the cells of a text that is a table of this kind, or undefined.
 *
 * @param head the text's beginning, whole lines
 */
export function csvDelimiter(head: string): string | undefined {
  return DELIMITERS.find((delimiter) => {
    const { data, errors } = parse(head, delimiter, SAMPLE_ROWS);
    const broken = errors.find(({ code }) => code === 'MissingQuotes');
    // What comes after an open quote tells nothing.
    const rows = data.slice(0, broken?.row).filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const [first] = rows;
    if (!first) return quotesCells(head, delimiter);
    if (first.length < 2) return false;
    if (namesSides(first)) return true;
    return rows.filter((cells) => cells.length === first.length).length >= REGULAR_SHARE * rows.length;
  });
}

/** Whether the first line looks like cells in quotes although one of them is left open. */
function quotesCells(head: string, delimiter: string): boolean {
  const [line = ''] = head.split('\n');
  return line.startsWith('"') && (line.includes(`"${delimiter}`) || line.includes(`${delimiter}"`));
}

function namesSides(cells: readonly string[]): boolean {
  try {
    return sidesAmong(cells) !== undefined;
  } catch {
    // Too many languages are names too.
    return true;
  }
}

/** @throws CorpusError `corpus/quotes` for a quote that never closes, and all that a table's columns may lack */
export function readCsv(
  text: string,
  delimiter: string,
  options: Pick<ColumnOptions, 'columns' | 'languages'> = {},
): ReadPairs {
  refuseManyLines(text);
  const plain = withLineFeeds(text);
  const { data, errors } = parse(plain, delimiter);
  const [fault] = errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (fault) throw brokenQuotes(fault.code === 'MissingQuotes', lineAt(plain, fault.index ?? 0));
  const rows: Row[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.reduce((length, cell) => length + cell.length, 0) > LONGEST_LINE_BYTES) throw lineTooLong(line);
    rows.push({ line, cells });
    line += 1 + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
  }
  const { pairs, columns, languages, notices } = pairsOfTable(rows, options);
  return { pairs, format: 'csv', columns, languages, notices };
}

function parse(text: string, delimiter: string, preview?: number) {
  return Papa.parse(withLineFeeds(text), { delimiter, newline: '\n', ...(preview ? { preview } : {}) });
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function brokenQuotes(neverCloses: boolean, line: number): CorpusError {
  return new CorpusError(
    'corpus/quotes',
    neverCloses
      ? `Quote opened on line ${line} never closes.`
      : `Stray quote in a quoted cell on line ${line}.`,
    'Write quotation marks inside a quoted cell twice, or export tab-separated text.',
    { line },
  );
}
