/** Sentence pairs from comma- or semicolon-separated text with quoted cells (RFC 4180), through Papa Parse. */
import Papa, { type ParsedRow, type ParseError } from 'papaparse';
import { CorpusError } from '../corpusError.ts';
import type { TakePair, TextReader } from '../corpusFile.ts';
import { type ColumnOptions, sidesAmong } from '../tableColumns.ts';
import { createTableReader } from '../tablePairs.ts';
import { LONGEST_LINE_BYTES, lineTooLong, refuseManyLines } from '../textLines.ts';

const DELIMITERS = [',', ';', '|'] as const;
const SAMPLE_ROWS = 200;
/** Parsed at a time: larger than any row may be, so that most rows are gone through once. */
const BLOCK_UNITS = 262_144;
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

/** Its methods throw `corpus/quotes` for a quote that never closes, and all that a table's columns may lack. */
export function createCsvReader(
  delimiter: string,
  options: Pick<ColumnOptions, 'columns' | 'languages'>,
  take: TakePair,
): TextReader {
  const table = createTableReader(options, take);
  /** From the first row that is not read yet, and the line it begins on. */
  let rest = '';
  let line = 1;
  /** A CR that an LF may follow. */
  let cut = '';

  const read = (isLast: boolean) => {
    let begin = 0;
    for (const { cells, end, faults } of rowsOf(rest, delimiter)) {
      // Without its line end a row may go on, and what looks like a fault may yet come right.
      if (end === rest.length && !isLast) break;
      const [fault] = faults;
      if (fault) {
        const faultLine = line + countLineFeeds(rest.slice(begin, fault.index));
        throw brokenQuotes(fault.code === 'MissingQuotes', faultLine);
      }
      if (cells.reduce((length, cell) => length + cell.length, 0) > LONGEST_LINE_BYTES)
        throw lineTooLong(line);
      table.add(cells, line);
      line += 1 + cells.reduce((count, cell) => count + countLineFeeds(cell), 0);
      refuseManyLines(line - 1);
      begin = end;
    }
    rest = rest.slice(begin);
    if (rest.length <= LONGEST_LINE_BYTES || isLast) return;
    throw rest.includes('\n') ? brokenQuotes(true, line) : lineTooLong(line);
  };
  return {
    push(text) {
      const whole = cut + text;
      cut = whole.endsWith('\r') ? '\r' : '';
      rest += withLineFeeds(cut === '' ? whole : whole.slice(0, -1));
      if (rest.length >= BLOCK_UNITS) read(false);
    },
    end() {
      rest += withLineFeeds(cut);
      read(true);
      const { hasIds: _, ...found } = table.end();
      return { ...found, format: 'csv' };
    },
  };
}

interface CsvRow {
  readonly cells: readonly string[];
  /** Where the next row begins, in UTF-16 units; the text's length after the last one. */
  readonly end: number;
  readonly faults: readonly ParseError[];
}

function rowsOf(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }: ParsedRow) => {
      const faults = errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
      rows.push({ cells: data, end: meta.cursor, faults });
    },
  });
  return rows;
}

function parse(text: string, delimiter: string, preview?: number) {
  return Papa.parse(withLineFeeds(text), { delimiter, newline: '\n', ...(preview ? { preview } : {}) });
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
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
