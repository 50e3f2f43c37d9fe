/**
 * Sentence pairs from tab-separated text, as it is found: two columns; a third with the attribution, as
 * manythings.org writes; Tatoeba's four (id, sentence, id, translation); or any with a row of names.
 *
 * There is no quoting: real files hold bare quotation marks.
 */
import type { TakePair, TextReader } from '../corpusFile.ts';
import type { ColumnOptions } from '../tableColumns.ts';
import { createTableReader } from '../tablePairs.ts';
import { createLineReader } from '../textLines.ts';

export function createTsvReader(
  { columns, languages }: Pick<ColumnOptions, 'columns' | 'languages'>,
  take: TakePair,
): TextReader {
  const table = createTableReader(
    { ...(columns ? { columns } : {}), ...(languages ? { languages } : {}), mayHaveMore: true },
    take,
  );
  const lines = createLineReader((line, number) => table.add(line.split('\t'), number));
  return {
    push: lines.push,
    end() {
      lines.end();
      const { hasIds, ...read } = table.end();
      return { ...read, format: hasIds ? 'tatoeba' : 'tsv' };
    },
  };
}
