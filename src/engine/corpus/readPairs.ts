import { cleanPairs } from '../../core/corpus/cleanPairs.ts';
import type { ReadCorpus } from '../../core/corpus/corpusFile.ts';
import { corpusNotices } from '../../core/corpus/corpusNotices.ts';
import { readLineAligned } from '../../core/corpus/lineAligned.ts';
import { requireEnoughPairs } from '../../core/corpus/minimumPairs.ts';
import { readCorpusFiles } from '../../core/corpus/readCorpusFiles.ts';
import type { SentencePair } from '../../core/corpus/sentencePair.ts';
import { splitBySource } from '../../core/corpus/splitPairs.ts';
import { type DataSpec, longestSentence } from '../../core/spec/dataSpec.ts';
import { createWordTokenizer } from '../../core/tokenize/wordTokenizer.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { type LoadOptions, report } from './loadOptions.ts';
import { sideLength } from './sideLength.ts';
import type { CleanCorpus, WordPair } from './wordPair.ts';

type OwnSource = Extract<CorpusSource, { kind: 'files' | 'tsv' | 'lineAligned' }>;

/** A person's own text: read, cleaned, cut into words, parted. */
export async function readPairs(
  source: OwnSource,
  data: DataSpec,
  options: LoadOptions,
): Promise<CleanCorpus> {
  await report(options, { phase: 'reading', done: 0, total: 1 });
  const file = readSource(source);
  await report(options, { phase: 'cleaning', done: 0, total: file.pairs.length });

  const sourceTokenizer = createWordTokenizer({ language: 'en', lowerCase: data.lowerCase });
  const targetTokenizer = createWordTokenizer({ language: 'fr', lowerCase: data.lowerCase });
  const cleaning = cleanPairs(file.pairs, {
    sourceTokenizer,
    targetTokenizer,
    lengthOf: (side, wordCount) => sideLength(data, side, wordCount),
    thresholds: { maxTokens: longestSentence(data) },
    seed: data.splitSeed,
  });
  requireEnoughPairs(cleaning);
  const inWords = (pairs: readonly SentencePair[]): WordPair[] =>
    pairs.map(({ source: english, target: french }) => ({
      source: english,
      target: french,
      sourceWords: sourceTokenizer.tokenize(english),
      targetWords: targetTokenizer.tokenize(french),
      links: null,
    }));
  const kept = inWords(cleaning.kept);
  const chosen =
    source.kind === 'lineAligned' && source.validation
      ? inWords(readLineAligned(source.validation.source, source.validation.target))
      : null;
  const averageTokens = kept.reduce((sum, pair) => sum + pair.sourceWords.length, 0) / kept.length;
  return {
    parts: chosen
      ? { training: kept, validation: chosen, test: [] }
      : splitBySource(kept, {
          seed: data.splitSeed,
          validationShare: data.validationShare,
          testShare: data.testShare,
        }),
    recognised: file.recognised,
    hasChosenValidation: chosen !== null,
    total: cleaning.inputCount,
    dropped: cleaning.rules.filter(({ count }) => count > 0),
    notices: [...file.notices, ...corpusNotices(file.pairs, { pairCount: kept.length, averageTokens })],
  };
}

function readSource(
  source: OwnSource,
): Pick<ReadCorpus, 'pairs' | 'notices'> & Pick<CleanCorpus, 'recognised'> {
  switch (source.kind) {
    case 'files':
      return readCorpusFiles(source.files, source.options);
    case 'tsv': {
      const { name, content } = source;
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return readCorpusFiles([{ name, bytes }]);
    }
    case 'lineAligned':
      return { pairs: readLineAligned(source.source, source.target), recognised: null, notices: [] };
    default:
      return source satisfies never;
  }
}
