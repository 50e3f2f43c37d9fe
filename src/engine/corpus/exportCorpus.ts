import { corpusAsJsonLines } from '../../core/corpus/writers/corpusAsJsonLines.ts';
import { corpusAsTsv } from '../../core/corpus/writers/corpusAsTsv.ts';
import type { ExportedCorpus, ExportFormat } from '../../core/corpus/writers/exportedCorpus.ts';
import type { PreparedCorpus, PreparedPair } from './preparedCorpus.ts';

/** The pairs a network trains on and is tested with, as a file's text: what cleaning left of each, in normal form. */
export function exportCorpus(corpus: PreparedCorpus, format: ExportFormat): string {
  const exported = exportedCorpus(corpus);
  switch (format) {
    case 'tsv':
      return corpusAsTsv(exported);
    case 'jsonl':
      return corpusAsJsonLines(exported);
    default:
      return format satisfies never;
  }
}

function exportedCorpus({ report, training, validation, test }: PreparedCorpus): ExportedCorpus {
  const of = (part: 'training' | 'validation' | 'test', pairs: readonly PreparedPair[]) =>
    pairs.map(({ sourceText, targetText, links }) => ({
      source: sourceText,
      target: targetText,
      part,
      links,
    }));
  const { source, target } = report;
  // The numbers of the toy tasks are in no language.
  const isToy = source.language.toldBy === 'app' && !report.isBuiltin;
  return {
    languages: isToy ? null : { source: source.language.language, target: target.language.language },
    pairs: [...of('training', training), ...of('validation', validation), ...of('test', test)],
  };
}
