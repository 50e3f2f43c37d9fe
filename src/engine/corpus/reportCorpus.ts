import type { CleaningRuleReport } from '../../core/corpus/cleaningReport.ts';
import type { SplitCorpus } from '../../core/corpus/splitPairs.ts';
import type { DataSpec } from '../../core/spec/dataSpec.ts';
import { workedCorpus } from '../../core/workedCase/workedPairs.ts';
import type { CorpusReport, CorpusSource, PreviewPair } from '../../protocol/corpus.ts';
import type { TokenPair } from './cutPairs.ts';
import { sideFigures } from './sideFigures.ts';
import type { Codecs } from './textCodec.ts';
import type { CleanCorpus } from './wordPair.ts';

const previewCount = 20;
const heldOutCount = 40;

/** What the page learns about a corpus. */
export function reportCorpus(
  source: CorpusSource,
  data: DataSpec,
  parts: SplitCorpus<TokenPair>,
  codecs: Codecs,
  { recognised, languages, read, notices }: CleanCorpus,
  cleaning: readonly CleaningRuleReport[],
  sha256: string,
): CorpusReport {
  const { rules } = codecs.source;
  return {
    name: nameOf(source),
    sha256,
    isBuiltin: source.kind === 'builtin',
    recognised,
    split: source.kind === 'builtin' ? (source.split ?? 'iid') : null,
    data,
    merges: rules.kind === 'bpe' ? rules.merges.length : null,
    pairs: {
      total: read.total,
      training: parts.training.length,
      validation: parts.validation.length,
      test: parts.test.length,
    },
    source: { language: languages.source, ...sideFigures(parts, codecs.source, 'source') },
    target: { language: languages.target, ...sideFigures(parts, codecs.target, 'target') },
    cleaning: {
      read: read.total,
      kept: cleaning.reduce((kept, { count }) => kept - count, read.total),
      undrawn: read.total - read.pairs.length,
      rules: cleaning,
    },
    notices,
    preview: parts.training.slice(0, previewCount).map((pair) => previewOf(pair, codecs)),
    heldOut: parts.validation.slice(0, heldOutCount).map((pair) => previewOf(pair, codecs)),
  };
}

function previewOf(
  { source, target, sourceTokens, targetTokens, links }: TokenPair,
  codecs: Codecs,
): PreviewPair {
  return {
    source,
    target,
    sourceTokens,
    targetTokens,
    sourceWordIndexes: codecs.source.tokenizer.wordIndexes(sourceTokens),
    targetWordIndexes: codecs.target.tokenizer.wordIndexes(targetTokens),
    links,
  };
}

function nameOf(source: CorpusSource): string {
  switch (source.kind) {
    case 'builtin':
      return source.preset;
    case 'toy':
      return source.task;
    case 'worked':
      return workedCorpus;
    case 'files':
      return source.name ?? source.files.map(({ name }) => name).join(' + ');
    case 'tsv':
    case 'lineAligned':
      return source.name;
    default:
      return source satisfies never;
  }
}
