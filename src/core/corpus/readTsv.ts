/**
 * Sentence pairs from tab-separated text, as it is found: two columns; a third with the attribution, as
 * manythings.org writes; Tatoeba's four (id, sentence, id, translation); or any with a row of names.
 *
 * There is no quoting: real files hold bare quotation marks.
 */
import type { TextEncodingName } from './decodeText.ts';
import { type ReadTextOptions, readText } from './readText.ts';
import type { ColumnOptions } from './tableColumns.ts';
import { pairsOfTable, type TablePairs } from './tablePairs.ts';
import { textLines } from './textLines.ts';

export interface TsvCorpus extends TablePairs {
  readonly format: 'tsv' | 'tatoeba';
  readonly encoding: TextEncodingName;
}

/**
 * @param content the file's bytes, or text
 * @throws CorpusError with one sentence where no pair can be read
 */
export function readTsv(
  content: string | Uint8Array,
  options: ReadTextOptions & Pick<ColumnOptions, 'columns' | 'languages'> = {},
): TsvCorpus {
  const { text, encoding } = readText(content, options);
  const rows = textLines(text).map((line, index) => ({ line: index + 1, cells: line.split('\t') }));
  const table = pairsOfTable(rows, { ...options, mayHaveMore: true });
  return { ...table, format: table.hasIds ? 'tatoeba' : 'tsv', encoding };
}
