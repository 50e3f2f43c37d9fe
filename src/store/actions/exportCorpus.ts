import type { ExportFormat } from '../../core/corpus/writers/exportedCorpus.ts';
import { engine, reportProblem } from '../engineConnection.ts';
import { readPlayground } from '../playground.ts';
import { saveFile } from '../saveFile.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  tsv: 'text/tab-separated-values',
  jsonl: 'application/jsonl',
};

/** Saves the cleaned pairs of the corpus in use as a file. Training goes on meanwhile. */
export async function exportCorpus(format: ExportFormat): Promise<void> {
  const { report } = readPlayground().corpus;
  if (!report) return;
  try {
    const { text } = await engine().call('corpus/export', { format });
    saveFile(fileName(report.name, format), new Blob([text], { type: types[format] }));
  } catch (error) {
    reportProblem(error);
  }
}

/** `mine.csv` gives `mine.cleaned.tsv`. */
export function fileName(corpusName: string, format: ExportFormat): string {
  const bare = corpusName
    .replace(/(\.(tsv|txt|csv|jsonl?|tmx|zip|gz))+$/i, '')
    .replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim();
  return `${bare || 'corpus'}.cleaned.${format}`;
}
