/** A corpus as tab-separated text: a row of names, then a pair on each line, with its part and, where known, its links. */
import { pharaohLinks } from '../../grammar/pharaohLinks.ts';
import { type ExportedCorpus, sideNames } from './exportedCorpus.ts';

export function corpusAsTsv({ languages, pairs }: ExportedCorpus): string {
  const { source, target } = sideNames(languages);
  const hasLinks = pairs.some(({ links }) => links !== null);
  const row = (cells: readonly string[]) => `${(hasLinks ? cells : cells.slice(0, 3)).join('\t')}\n`;
  const rows = pairs.map(({ links, ...pair }) =>
    row([cell(pair.source), cell(pair.target), pair.part, pharaohLinks(links ?? [])]),
  );
  return row([source, target, 'part', 'links']) + rows.join('');
}

/** Tab-separated text has no quoting: what would end a cell becomes a space, as cleaning makes of it. */
function cell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
