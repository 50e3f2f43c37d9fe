import type { ExportFormat } from '../../core/corpus/writers/exportedCorpus.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { readPlayground } from '../playground.ts';

export type { ExportFormat } from '../../core/corpus/writers/exportedCorpus.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  tsv: 'text/tab-separated-values',
  jsonl: 'application/jsonl',
};

/** Of the latest export; it may be read long after the click. */
let address: string | null = null;

/** Saves the cleaned pairs of the corpus in use as a file. Training goes on meanwhile. */
export async function exportCorpus(format: ExportFormat): Promise<void> {
  const { report } = readPlayground().corpus;
  if (!report) return;
  try {
    const { text } = await engine().call('corpus/export', { format });
    if (address !== null) URL.revokeObjectURL(address);
    address = URL.createObjectURL(new Blob([text], { type: types[format] }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName(report.name, format);
    link.click();
  } catch (error) {
    reportProblem(error);
  }
}

/** `mine.csv` gives `mine.cleaned.tsv`. */
export function fileName(corpusName: string, format: ExportFormat): string {
  const bare = corpusName
    .replace(/(\.(tsv|txt|csv|jsonl?|tmx|zip|gz))+$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim();
  return `${bare || 'corpus'}.cleaned.${format}`;
}
